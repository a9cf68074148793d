wifi.deleteVoucher("default", 9001);

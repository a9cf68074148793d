wifi.vouchers().delete(9001);

NewVoucher week = NewVoucher.of("WELCOME-2027", 11, 7)
        .upspeed(10)
        .downspeed(50)
        .maxDevices(2);
try {
    System.out.println(wifi.vouchers().create(week).getId());
} catch (InvalidRequestException invalid) {
    System.err.println(invalid.faults());
}

NewVoucher week = NewVoucher.unlimited("default", "WELCOME-2027", 11, 7)
        .speed(10, 50)
        .maxDevices(2);
try {
    System.out.println(wifi.createVoucher(week).getData().getId());
} catch (GuestWifiException refused) {
    refused.problem().ifPresent(problem -> System.err.println(problem.getErrors()));
}

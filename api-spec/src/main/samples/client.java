GuestWifiClient wifi = GuestWifiClient.builder()
        .baseUrl("https://guest-wifi.example/api")
        .apiKey(System.getenv("GUESTWIFI_API_KEY"))
        .build();

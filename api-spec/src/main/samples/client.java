GuestWifiClient wifi = GuestWifiClient.builder()
        .baseUrl("https://guest-wifi.example/api")
        .apiKey(System.getenv("API_KEY"))
        .build();

List<String> codes = wifi.vouchers().list().stream()
        .map(Voucher::getCode)
        .toList();

CustomerVisitQuery sinceNovember =
        CustomerVisitQuery.since(LocalDate.of(2026, 11, 1));
wifi.customerVisits()
        .list(sinceNovember)
        .firstPage()
        .total()
        .ifPresent(System.out::println);

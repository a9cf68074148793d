DatedQuery sinceNovember = DatedQuery.ofTeam("default")
        .between(LocalDate.of(2026, 11, 1), null)
        .perPage(1000);
System.out.println(wifi.listCustomerVisits(sinceNovember).getMeta().getTotal());

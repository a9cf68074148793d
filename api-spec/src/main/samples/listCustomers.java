DatedQuery november = DatedQuery.ofTeam("default")
        .between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
for (Customer customer : wifi.listCustomers(november).getData()) {
    System.out.println(customer.getEmail());
}

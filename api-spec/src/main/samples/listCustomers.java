CustomerQuery november = CustomerQuery.between(
        LocalDate.of(2026, 11, 1),
        LocalDate.of(2026, 11, 30));
for (Customer customer : wifi.customers().list(november)) {
    System.out.println(customer.getEmail());
}

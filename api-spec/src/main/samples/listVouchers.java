PageQuery query = PageQuery.ofTeam("default").perPage(100);
VoucherPage page = wifi.listVouchers(query);
while (page.getLinks().getNext() != null) {
    page = wifi.listVouchers(query.page(page.getMeta().getCurrentPage() + 1));
}

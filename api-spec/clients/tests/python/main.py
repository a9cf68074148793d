"""Tests the client that `generate python` (or python-pydantic-v1) makes: all operations, one day, three errors."""

import os
from datetime import date

from guest_wifi import (
    ApiClient,
    ApiException,
    Configuration,
    CustomersApi,
    CustomerVisitsApi,
    Problem,
    VenuesApi,
    VouchersApi,
)

BASE_URL = os.environ["GUESTWIFI_URL"]
KEY = os.environ["GUESTWIFI_API_KEY"]
JUNE = {"start_date": date(2025, 6, 1), "end_date": date(2025, 6, 30)}
DAY = date(2025, 6, 10)


def connect(key):
    return ApiClient(Configuration(host=BASE_URL, api_key={"X-API-Key": key}))


def expect(truth, what):
    if not truth:
        raise SystemExit(f"python: expected {what}")


def refusal(call, status):
    try:
        call()
    except ApiException as refused:
        expect(refused.status == status, f"{status}, not {refused.status}")
        return Problem.from_json(refused.body)
    raise SystemExit(f"python: expected {status}")


def all_venues(api):
    """Reads all pages."""
    venues, number, more = [], 1, True
    while more:
        page = api.list_venues("default", per_page=7, page=number)
        venues += page.data
        number, more = number + 1, page.links.next is not None
    expect(len(venues) == page.meta.total, "as many venues as meta.total")
    return venues


def second_page_of_june(page):
    expect(len(page.data) == 50 and page.meta.var_from == 51, "50 rows from the 51st on")
    expect(all((row.created_at.year, row.created_at.month) == (2025, 6) for row in page.data), "rows of June alone")


wifi = connect(KEY)
vouchers = VouchersApi(wifi)
venue = all_venues(VenuesApi(wifi))[0]
second_page_of_june(CustomersApi(wifi).list_customers("default", per_page=50, page=2, **JUNE))
second_page_of_june(CustomerVisitsApi(wifi).list_customer_visits("default", per_page=50, page=2, **JUNE))
of_one_day = CustomersApi(wifi).list_customers("default", start_date=DAY, end_date=DAY).data
expect({row.created_at.date() for row in of_one_day} == {DAY}, f"rows of {DAY} alone")

created = vouchers.create_voucher("default", "Grüße-€+python", venue.id, 7, volumecap=2.5).data
values = (created.code, created.volumecap, created.customer_id)
expect(values == ("Grüße-€+python", "2.50", None), "the voucher as requested")
last_page = vouchers.list_vouchers("default", per_page=100).meta.last_page
listed = vouchers.list_vouchers("default", per_page=100, page=last_page).data
expect(any(voucher.id == created.id for voucher in listed), "the new voucher on the last page")
expect(vouchers.delete_voucher(created.id, "default").success, "success")

gone = refusal(lambda: vouchers.delete_voucher(created.id, "default"), 404)
backwards = {"start_date": JUNE["end_date"], "end_date": JUNE["start_date"]}
invalid = refusal(lambda: CustomersApi(wifi).list_customers("default", **backwards), 422)
unknown = refusal(lambda: VenuesApi(connect("gwf_nobody")).list_venues("default"), 401)
print(
    f"ok python: 6 operations, 422 {invalid.code} {invalid.errors[0].parameter},"
    f" 401 {unknown.code}, 404 {gone.code}"
)

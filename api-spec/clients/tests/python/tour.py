"""What `consumer-check` runs: reads lists, creates a voucher and deletes it, and prints what it has read."""

import json
import os
import sys
import time
import uuid
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
from urllib3.exceptions import HTTPError

RETRYABLE_STATUSES = {408, 429, 500, 503}
LONGEST_WAIT = 60
TEAM = os.environ["GUESTWIFI_TEAM"]


def all_pages(read):
    rows, number = [], 1
    while True:
        page = retry(lambda: read(TEAM, per_page=100, page=number))
        rows += page.data
        if page.links.next is None:
            return rows
        number += 1


def retry(send):
    attempt = 1
    while True:
        try:
            return send()
        except HTTPError:
            delay = 0.25 * 2**attempt
            if attempt == 4:
                raise
        except ApiException as error:
            delay = float(error.headers.get("Retry-After", 0.25 * 2**attempt))
            if attempt == 4 or delay > LONGEST_WAIT or not is_retryable(error):
                raise
        time.sleep(delay)
        attempt += 1


def is_retryable(error):
    return error.status in RETRYABLE_STATUSES or code_of(error) == "idempotency_in_flight"


def code_of(error):
    return Problem.from_json(error.body).code


def show(operation, rows, names, **window):
    shown = [{name: getattr(row, name) for name in names} for row in rows]
    print(json.dumps({"operation": operation, **window, "rows": shown}, default=lambda time: time.isoformat()))


def tour():
    api_key = {"X-API-Key": os.environ["GUESTWIFI_API_KEY"]}
    wifi = ApiClient(Configuration(host=os.environ["GUESTWIFI_URL"], api_key=api_key))
    customers, vouchers = CustomersApi(wifi), VouchersApi(wifi)
    names = ["id", "last_name", "email", "created_at"]
    show("listCustomers", all_pages(customers.list_customers), names)
    days = {name: os.environ[name.upper()] for name in ["start_date", "end_date"]}
    window = {name: date.fromisoformat(day) for name, day in days.items()}
    of_days = all_pages(lambda team, **page: customers.list_customers(team, **page, **window))
    show("listCustomers", of_days, names, **days)
    show("listCustomerVisits", all_pages(CustomerVisitsApi(wifi).list_customer_visits), ["id", "mac", "customer_id"])

    venue = retry(lambda: VenuesApi(wifi).list_venues(TEAM)).data[0]
    key = str(uuid.uuid4())
    created = retry(
        lambda: vouchers.create_voucher(
            TEAM, os.environ["VOUCHER_CODE"], venue.id, 7, idempotency_key=key, volumecap=2.5
        )
    ).data
    show("createVoucher", [created], ["id", "code", "volumecap", "created_at"])
    try:
        retry(lambda: vouchers.delete_voucher(created.id, TEAM))
    except ApiException as error:
        if code_of(error) != "voucher_not_found":
            raise


try:
    tour()
except (ApiException, HTTPError) as failed:
    sys.exit(str(failed))

"""A first program with the Python client: lists venues and customers, then creates a voucher and deletes it."""

import os
import sys
import time
import uuid
from datetime import date

from guest_wifi import ApiClient, ApiException, Configuration, CustomersApi, Problem, VenuesApi, VouchersApi
from urllib3.exceptions import HTTPError

RETRYABLE_STATUSES = {408, 429, 500, 503}
LONGEST_WAIT = 60  # seconds; a longer Retry-After is an error
TIMEOUT = 30  # seconds


def list_venues(wifi, team):
    """Yields the venues of all pages: links.next is None on the last one."""
    api, number = VenuesApi(wifi), 1
    while True:
        page = retry(lambda: api.list_venues(team, per_page=100, page=number, _request_timeout=TIMEOUT))
        yield from page.data
        if page.links.next is None:
            return
        number += 1


def create_voucher(vouchers, team, venue):
    """Sends the same Idempotency-Key with each attempt, so that retries create one voucher only."""
    key = str(uuid.uuid4())
    code = f"WELCOME-{key[:8]}"
    created = retry(
        lambda: vouchers.create_voucher(
            team, code, venue.id, 7, idempotency_key=key, volumecap=2.5, _request_timeout=TIMEOUT
        )
    )
    return created.data


def delete_voucher(vouchers, team, voucher):
    """Succeeds if there is no such voucher: an earlier attempt may have deleted it."""
    try:
        retry(lambda: vouchers.delete_voucher(voucher.id, team, _request_timeout=TIMEOUT))
    except ApiException as error:
        if code_of(error) != "voucher_not_found":
            raise


def retry(send):
    """Sends a request up to four times, for as long as it fails in a way that may pass."""
    attempt = 1
    while True:
        try:
            return send()
        except HTTPError:  # the server is unreachable or the connection broke
            if attempt == 4:
                raise
            delay = 0.25 * 2**attempt
        except ApiException as error:
            if attempt == 4 or not is_retryable(error):
                raise
            delay = float(error.headers.get("Retry-After") or 0.25 * 2**attempt)
            if delay > LONGEST_WAIT:
                raise
        time.sleep(delay)
        attempt += 1


def is_retryable(error):
    return error.status in RETRYABLE_STATUSES or code_of(error) == "idempotency_in_flight"


def code_of(error):
    found = problem_of(error)
    return found.code if found else None


def problem_of(error):
    """Returns the problem document of an error response, None if there is none, as on a gateway's page."""
    try:
        return Problem.from_json(error.body)
    except (TypeError, ValueError):
        return None


def describe(error):
    """Program against the code; show the detail to people; quote the request's id to support."""
    problem = problem_of(error)
    if problem is None:
        return str(error)
    lines = [f"{problem.status} {problem.code}: {problem.detail} (request {problem.request_id})"]
    lines += [f"  {fault.parameter} {fault.detail}" for fault in problem.errors or []]
    return "\n".join(lines)


def env(name):
    return os.environ.get(name) or sys.exit(f"set the environment variable {name}")


def main():
    team = env("GUESTWIFI_TEAM")
    api_key = {"X-API-Key": env("GUESTWIFI_API_KEY")}
    wifi = ApiClient(Configuration(host=env("GUESTWIFI_URL"), api_key=api_key))
    vouchers = VouchersApi(wifi)

    venues = list(list_venues(wifi, team))
    for venue in venues:
        print(f"Venue {venue.id}: {venue.address}")

    start, end = date.fromisoformat(env("START_DATE")), date.fromisoformat(env("END_DATE"))
    window = {"start_date": start, "end_date": end}
    customers = retry(lambda: CustomersApi(wifi).list_customers(team, **window, _request_timeout=TIMEOUT))
    print(f"{customers.meta.total} customers from {start} to {end}")

    if not venues:
        sys.exit("this team has no venue to create a voucher for")
    voucher = create_voucher(vouchers, team, venues[0])
    print(f"Created voucher {voucher.id}: {voucher.code}")
    delete_voucher(vouchers, team, voucher)
    print(f"Deleted voucher {voucher.id}")


if __name__ == "__main__":
    try:
        main()
    except ApiException as refused:
        sys.exit(describe(refused))
    except HTTPError as unreachable:
        sys.exit(str(unreachable))

// The pact of a program that uses the Guest WiFi API: what it sends, and what it needs of the responses.
// `npm test` writes it to pacts/. The provider states are those of docs/pact.md.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { MatchersV3, PactV3 } from "@pact-foundation/pact";
import { Configuration, CustomersApi, ProblemFromJSON, ResponseError, VenuesApi, VouchersApi } from "./my-client";

const { atLeastLike, fromProviderState, integer, like, regex } = MatchersV3;

rmSync("pacts", { recursive: true, force: true }); // or interactions that you have removed would stay

// PactV3, because PactV4 cannot write forms, which POST /vouchers needs.
const pact = new PactV3({ consumer: "my-program", provider: "guest-wifi-server", dir: "pacts", logLevel: "error" });

const slug = "harbour"; // in the requests and in the parameters of the states
const time = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z";
const json = { "Content-Type": regex("application/json(;.*)?", "application/json") };
const problemJson = { "Content-Type": regex("application/problem\\+json(;.*)?", "application/problem+json") };

// Here a verifier sends the key that the states have made. The example is what the test itself sends.
const key = "gwf_example";
const headers = { "X-API-Key": fromProviderState("${apiKey}", key) };

const configuration = (url: string) => new Configuration({ basePath: `${url}/api`, apiKey: key });

test("a page of venues", async () => {
  pact
    .given("an API key", { access: "read_only" })
    .given("the team has venues", { slug, count: 3 })
    .uponReceiving("page 2 of the venues")
    .withRequest({ method: "GET", path: "/api/venues", query: { slug, per_page: "1", page: "2" }, headers })
    .willRespondWith({
      status: 200,
      headers: json,
      body: {
        // Name only what your program uses. Of a matcher, a verifier compares the type or the form, not the example.
        data: atLeastLike({ id: integer(7), address: like("1 Harbour Road, Exampleton") }, 1),
        meta: { total: 3, last_page: 3 },
        links: { next: regex("https?://.+", "http://localhost/api/venues?slug=harbour&per_page=1&page=3") },
      },
    });
  await pact.executeTest(async ({ url }) => {
    const page = await new VenuesApi(configuration(url)).listVenues({ slug, perPage: 1, page: 2 });
    assert.equal(page.data[0]?.address, "1 Harbour Road, Exampleton");
    assert.equal(page.meta.total, 3);
    assert.notEqual(page.links.next, null);
  });
});

test("the customers of a range of days", async () => {
  pact
    .given("an API key", { access: "read_only" })
    .given("the team has customers", { slug, count: 4, from: "2025-06-01", to: "2025-06-30" })
    .uponReceiving("the number of customers in June")
    .withRequest({
      method: "GET",
      path: "/api/customers",
      query: { slug, start_date: "2025-06-01", end_date: "2025-06-30" },
      headers,
    })
    .willRespondWith({
      status: 200,
      headers: json,
      body: {
        data: atLeastLike({ id: integer(1041), created_at: regex(time, "2025-06-08T12:00:00.000000Z") }, 1),
        meta: { total: 4 },
      },
    });
  await pact.executeTest(async ({ url }) => {
    const june = { slug, startDate: "2025-06-01", endDate: "2025-06-30" };
    const page = await new CustomersApi(configuration(url)).listCustomers(june);
    assert.equal(page.data[0]?.createdAt.getUTCDate(), 8);
    assert.equal(page.meta.total, 4);
  });
});

test("a new voucher", async () => {
  const idempotencyKey = "5f0c7a52-3b0e-4d0f-9a53-0d2f2c1f7a10";
  pact
    .given("an API key")
    .given("a voucher code is free", { slug, code: "WELCOME-1" })
    .uponReceiving("a new voucher")
    .withRequest({
      method: "POST",
      path: "/api/vouchers",
      headers: {
        ...headers,
        "Idempotency-Key": regex("[!-~]{1,255}", idempotencyKey),
        "Content-Type": "application/x-www-form-urlencoded",
      },
      // Matchers and generators work in a form, too. Its values are texts.
      body: { slug, code: "WELCOME-1", venue_id: fromProviderState("${venueId}", "7"), number_of_days: "7" },
    })
    .willRespondWith({
      status: 201,
      headers: json,
      body: { data: { id: integer(301), code: "WELCOME-1", number_of_days: 7 } },
    });
  await pact.executeTest(async ({ url }) => {
    const voucher = { slug, code: "WELCOME-1", venueId: 7, numberOfDays: 7, idempotencyKey };
    const created = await new VouchersApi(configuration(url)).createVoucher(voucher);
    assert.equal(created.data.id, 301);
  });
});

test("the deletion of a voucher", async () => {
  pact
    .given("an API key")
    .given("a voucher exists", { slug })
    .uponReceiving("the deletion of a voucher")
    .withRequest({
      method: "DELETE",
      path: fromProviderState("/api/vouchers/${voucherId}", "/api/vouchers/301"),
      query: { slug },
      headers,
    })
    .willRespondWith({ status: 200, headers: json, body: { success: true } });
  await pact.executeTest(async ({ url }) => {
    const deleted = await new VouchersApi(configuration(url)).deleteVoucher({ slug, voucherId: 301 });
    assert.equal(deleted.success, true);
  });
});

test("a key that is not valid", async () => {
  pact
    .given("an expired API key")
    .uponReceiving("venues with an expired key")
    .withRequest({ method: "GET", path: "/api/venues", query: { slug }, headers })
    .willRespondWith({ status: 401, headers: problemJson, body: { code: "invalid_api_key" } });
  await pact.executeTest(async ({ url }) => {
    const problem = await problemOf(new VenuesApi(configuration(url)).listVenues({ slug }));
    assert.equal(problem.code, "invalid_api_key");
  });
});

test("an end before the start", async () => {
  pact
    .given("an API key")
    .given("a team", { slug })
    .uponReceiving("customers from July to June")
    .withRequest({
      method: "GET",
      path: "/api/customers",
      query: { slug, start_date: "2025-07-01", end_date: "2025-06-01" },
      headers,
    })
    .willRespondWith({
      status: 422,
      headers: problemJson,
      body: { code: "invalid_parameters", errors: [{ parameter: "end_date", code: "ends_before_start" }] },
    });
  await pact.executeTest(async ({ url }) => {
    const wrong = { slug, startDate: "2025-07-01", endDate: "2025-06-01" };
    const problem = await problemOf(new CustomersApi(configuration(url)).listCustomers(wrong));
    assert.equal(problem.errors?.[0]?.parameter, "end_date");
  });
});

async function problemOf(call: Promise<unknown>) {
  const error = await call.then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof ResponseError);
  return ProblemFromJSON(await error.response.json());
}

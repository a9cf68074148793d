// Tests the client that `generate typescript-fetch` makes: all operations, a window of one day and three errors.
import assert from "node:assert";
import {
  Configuration,
  CustomersApi,
  CustomerVisitsApi,
  type Problem,
  ProblemFromJSON,
  ResponseError,
  type Venue,
  VenuesApi,
  VouchersApi,
} from "../../target/generated/typescript-fetch";

const slug = "default";
const code = "Grüße-€+typescript-fetch";
const june = { startDate: "2025-06-01", endDate: "2025-06-30" };
const day = "2025-06-10";

function connect(apiKey: string): Configuration {
  return new Configuration({ basePath: process.env.GUESTWIFI_URL, apiKey });
}

async function refusal(call: Promise<unknown>, status: number): Promise<Problem> {
  try {
    await call;
  } catch (refused) {
    assert(refused instanceof ResponseError, String(refused));
    assert.equal(refused.response.status, status);
    return ProblemFromJSON(await refused.response.json());
  }
  assert.fail(`expected ${status}`);
}

/** Reads all pages. */
async function allVenues(api: VenuesApi): Promise<Venue[]> {
  const venues: Venue[] = [];
  for (let page = 1; ; page++) {
    const { data, links, meta } = await api.listVenues({ slug, perPage: 7, page });
    venues.push(...data);
    if (links.next === null) {
      assert.equal(venues.length, meta.total);
      return venues;
    }
  }
}

function expectSecondPageOfJune(page: { data: { createdAt: Date }[]; meta: { from: number | null } }): void {
  assert.deepEqual([page.data.length, page.meta.from], [50, 51]);
  assert(page.data.every(({ createdAt }) => createdAt.toISOString().startsWith("2025-06-")));
}

async function main(): Promise<void> {
  const wifi = connect(process.env.GUESTWIFI_API_KEY!);
  const customers = new CustomersApi(wifi);
  const vouchers = new VouchersApi(wifi);
  const [venue] = await allVenues(new VenuesApi(wifi));
  expectSecondPageOfJune(await customers.listCustomers({ slug, perPage: 50, page: 2, ...june }));
  expectSecondPageOfJune(await new CustomerVisitsApi(wifi).listCustomerVisits({ slug, perPage: 50, page: 2, ...june }));
  const ofOneDay = (await customers.listCustomers({ slug, startDate: day, endDate: day })).data;
  assert.deepEqual([...new Set(ofOneDay.map((row) => row.createdAt.toISOString().slice(0, 10)))], [day]);

  const wanted = { slug, code, venueId: venue!.id, numberOfDays: 7, volumecap: 2.5 };
  const created = (await vouchers.createVoucher(wanted)).data;
  assert.deepEqual([created.code, created.volumecap, created.customerId], [code, "2.50", null]);
  const lastPage = (await vouchers.listVouchers({ slug, perPage: 100 })).meta.lastPage;
  const listed = (await vouchers.listVouchers({ slug, perPage: 100, page: lastPage })).data;
  assert(listed.some(({ id }) => id === created.id));
  const deleted = await vouchers.deleteVoucher({ slug, voucherId: created.id });
  assert.deepEqual([deleted.success, deleted.data], [true, null]);

  const gone = await refusal(vouchers.deleteVoucher({ slug, voucherId: created.id }), 404);
  const backwards = { startDate: june.endDate, endDate: june.startDate };
  const invalid = await refusal(customers.listCustomers({ slug, ...backwards }), 422);
  const unknown = await refusal(new VenuesApi(connect("gwf_nobody")).listVenues({ slug }), 401);
  console.log(
    `ok typescript-fetch: 6 operations, 422 ${invalid.code} ${invalid.errors![0]!.parameter},` +
      ` 401 ${unknown.code}, 404 ${gone.code}`,
  );
}

main();

// Tests the client that `generate typescript-axios` makes: all operations, a window of one day and three errors.
import assert from "node:assert";
import { isAxiosError } from "axios";
import {
  Configuration,
  CustomersApi,
  CustomerVisitsApi,
  type Problem,
  type Venue,
  VenuesApi,
  VouchersApi,
} from "../../target/generated/typescript-axios";

const slug = "default";
const code = "Grüße-€+typescript-axios";
const june = ["2025-06-01", "2025-06-30"] as const;
const day = "2025-06-10";

function connect(apiKey: string): Configuration {
  return new Configuration({ basePath: process.env.GUESTWIFI_URL, apiKey });
}

async function refusal(call: Promise<unknown>, status: number): Promise<Problem> {
  try {
    await call;
  } catch (refused) {
    assert(isAxiosError<Problem>(refused) && refused.response, String(refused));
    assert.equal(refused.response.status, status);
    return refused.response.data;
  }
  assert.fail(`expected ${status}`);
}

/** Reads all pages. */
async function allVenues(api: VenuesApi): Promise<Venue[]> {
  const venues: Venue[] = [];
  for (let number = 1; ; number++) {
    const page = (await api.listVenues(slug, 7, number)).data;
    venues.push(...page.data);
    if (page.links.next === null) {
      assert.equal(venues.length, page.meta.total);
      return venues;
    }
  }
}

function expectSecondPageOfJune(page: { data: { created_at: string }[]; meta: { from: number | null } }): void {
  assert.deepEqual([page.data.length, page.meta.from], [50, 51]);
  assert(page.data.every((row) => row.created_at.startsWith("2025-06-")));
}

async function main(): Promise<void> {
  const wifi = connect(process.env.GUESTWIFI_API_KEY!);
  const customers = new CustomersApi(wifi);
  const vouchers = new VouchersApi(wifi);
  const [venue] = await allVenues(new VenuesApi(wifi));
  expectSecondPageOfJune((await customers.listCustomers(slug, 50, 2, ...june)).data);
  expectSecondPageOfJune((await new CustomerVisitsApi(wifi).listCustomerVisits(slug, 50, 2, ...june)).data);
  const ofOneDay = (await customers.listCustomers(slug, 100, 1, day, day)).data.data;
  assert.deepEqual([...new Set(ofOneDay.map((row) => row.created_at.slice(0, 10)))], [day]);

  const once = crypto.randomUUID(); // a retry would send the same
  const created = (await vouchers.createVoucher(slug, code, venue!.id, 7, once, undefined, undefined, 2.5)).data.data;
  assert.deepEqual([created.code, created.volumecap, created.customer_id], [code, "2.50", null]);
  const lastPage = (await vouchers.listVouchers(slug, 100)).data.meta.last_page;
  const listed = (await vouchers.listVouchers(slug, 100, lastPage)).data.data;
  assert(listed.some(({ id }) => id === created.id));
  const deleted = (await vouchers.deleteVoucher(created.id, slug)).data;
  assert.deepEqual([deleted.success, deleted.data], [true, null]);

  const gone = await refusal(vouchers.deleteVoucher(created.id, slug), 404);
  const invalid = await refusal(customers.listCustomers(slug, 10, 1, june[1], june[0]), 422);
  const unknown = await refusal(new VenuesApi(connect("gwf_nobody")).listVenues(slug), 401);
  console.log(
    `ok typescript-axios: 6 operations, 422 ${invalid.code} ${invalid.errors![0]!.parameter},` +
      ` 401 ${unknown.code}, 404 ${gone.code}`,
  );
}

main();

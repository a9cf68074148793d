// What `consumer-check` runs: reads lists, creates a voucher and deletes it, and prints what it has read.
import {
  Configuration,
  CustomersApi,
  CustomerVisitsApi,
  type PageLinks,
  ResponseError,
  VenuesApi,
  VouchersApi,
} from "../../target/generated/typescript-fetch";

const RETRYABLE_STATUSES = [408, 429, 500, 503];
const LONGEST_WAIT = 60;

const slug = env("GUESTWIFI_TEAM");
const configuration = new Configuration({ basePath: env("GUESTWIFI_URL"), apiKey: env("GUESTWIFI_API_KEY") });
const customers = new CustomersApi(configuration);
const vouchers = new VouchersApi(configuration);

async function tour(): Promise<void> {
  const all = await allPages((page) => customers.listCustomers({ slug, perPage: 100, page }));
  // Times are Dates, which have no microseconds.
  show("listCustomers", all.map(({ id, lastName, email }) => ({ id, last_name: lastName, email })));
  const [startDate, endDate] = [env("START_DATE"), env("END_DATE")];
  const ofDays = await allPages((page) => customers.listCustomers({ slug, perPage: 100, page, startDate, endDate }));
  show("listCustomers", ofDays.map(({ id, email }) => ({ id, email })), { start_date: startDate, end_date: endDate });
  const visits = new CustomerVisitsApi(configuration);
  const allVisits = await allPages((page) => visits.listCustomerVisits({ slug, perPage: 100, page }));
  show("listCustomerVisits", allVisits.map(({ id, mac, customerId }) => ({ id, mac, customer_id: customerId })));

  const venue = (await retry(() => new VenuesApi(configuration).listVenues({ slug }))).data[0]!;
  const idempotencyKey = crypto.randomUUID();
  const code = env("VOUCHER_CODE");
  const wanted = { slug, code, venueId: venue.id, numberOfDays: 7, volumecap: 2.5, idempotencyKey };
  const { id, volumecap, code: given } = (await retry(() => vouchers.createVoucher(wanted))).data;
  show("createVoucher", [{ id, code: given, volumecap }]);
  try {
    await retry(() => vouchers.deleteVoucher({ slug, voucherId: id }));
  } catch (error) {
    if ((await codeOf(error)) !== "voucher_not_found") throw error;
  }
}

async function allPages<T>(read: (page: number) => Promise<{ data: T[]; links: PageLinks }>): Promise<T[]> {
  const rows: T[] = [];
  for (let number = 1; ; number++) {
    const page = await retry(() => read(number));
    rows.push(...page.data);
    if (page.links.next === null) return rows;
  }
}

async function retry<T>(send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      const seconds = delay(attempt, error);
      if (attempt === 4 || seconds > LONGEST_WAIT || !(await isRetryable(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
    }
  }
}

async function isRetryable(error: unknown): Promise<boolean> {
  if (!(error instanceof ResponseError)) return true; // no response, or one that is cut off
  return RETRYABLE_STATUSES.includes(error.response.status) || (await codeOf(error)) === "idempotency_in_flight";
}

function delay(attempt: number, error: unknown): number {
  const retryAfter = error instanceof ResponseError && error.response.headers.get("Retry-After");
  return retryAfter ? Number(retryAfter) : 0.25 * 2 ** attempt;
}

async function codeOf(error: unknown): Promise<string | undefined> {
  return error instanceof ResponseError ? (await error.response.clone().json()).code : undefined;
}

function show(operation: string, rows: object[], days: object = {}): void {
  console.log(JSON.stringify({ operation, ...days, rows }));
}

function env(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`set the environment variable ${name}`);
  return value;
}

tour().catch((error) => {
  console.error(String(error));
  process.exitCode = 1;
});

// What `consumer-check` runs: reads lists, creates a voucher and deletes it, and prints what it has read.
import { isAxiosError } from "axios";
import {
  Configuration,
  CustomersApi,
  CustomerVisitsApi,
  type PageLinks,
  VenuesApi,
  VouchersApi,
} from "../../target/generated/typescript-axios";

const RETRYABLE_STATUSES = [408, 429, 500, 503];
const LONGEST_WAIT = 60;

const team = env("GUESTWIFI_TEAM");
const configuration = new Configuration({ basePath: env("GUESTWIFI_URL"), apiKey: env("GUESTWIFI_API_KEY") });
const customers = new CustomersApi(configuration);
const vouchers = new VouchersApi(configuration);

async function tour(): Promise<void> {
  const all = await allPages((page) => customers.listCustomers(team, 100, page));
  show("listCustomers", all.map(({ id, last_name, email, created_at }) => ({ id, last_name, email, created_at })));
  const [start, end] = [env("START_DATE"), env("END_DATE")];
  const ofDays = await allPages((page) => customers.listCustomers(team, 100, page, start, end));
  show("listCustomers", ofDays.map(({ id, created_at }) => ({ id, created_at })), { start_date: start, end_date: end });
  const visits = new CustomerVisitsApi(configuration);
  const allVisits = await allPages((page) => visits.listCustomerVisits(team, 100, page));
  show("listCustomerVisits", allVisits.map(({ id, mac, customer_id }) => ({ id, mac, customer_id })));

  const venue = (await retry(() => new VenuesApi(configuration).listVenues(team))).data.data[0]!;
  const key = crypto.randomUUID();
  const send = () => vouchers.createVoucher(team, env("VOUCHER_CODE"), venue.id, 7, key, undefined, undefined, 2.5);
  const { id, code, volumecap, created_at } = (await retry(send)).data.data;
  show("createVoucher", [{ id, code, volumecap, created_at }]);
  try {
    await retry(() => vouchers.deleteVoucher(id, team));
  } catch (error) {
    if (codeOf(error) !== "voucher_not_found") throw error;
  }
}

async function allPages<T>(read: (page: number) => Promise<{ data: { data: T[]; links: PageLinks } }>): Promise<T[]> {
  const rows: T[] = [];
  for (let number = 1; ; number++) {
    const page = (await retry(() => read(number))).data;
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
      if (attempt === 4 || seconds > LONGEST_WAIT || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
    }
  }
}

function isRetryable(error: unknown): boolean {
  if (!isAxiosError(error) || !error.response) return true; // no response
  if (error.response.status < 300) return true; // one that is cut off
  return RETRYABLE_STATUSES.includes(error.response.status) || codeOf(error) === "idempotency_in_flight";
}

function delay(attempt: number, error: unknown): number {
  const retryAfter = isAxiosError(error) && error.response?.headers["retry-after"];
  return retryAfter ? Number(retryAfter) : 0.25 * 2 ** attempt;
}

function codeOf(error: unknown): string | undefined {
  return isAxiosError(error) ? error.response?.data?.code : undefined;
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

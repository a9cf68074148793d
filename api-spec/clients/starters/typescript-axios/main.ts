// A first program with the axios client: lists venues and customers, then creates a voucher and deletes it.
import globalAxios, { isAxiosError } from "axios";
import {
  Configuration,
  CustomersApi,
  type Problem,
  type Venue,
  VenuesApi,
  type Voucher,
  VouchersApi,
} from "./my-client";

const RETRYABLE_STATUSES = [408, 429, 500, 503];
const LONGEST_WAIT = 60; // seconds; timers do not take more than 24 days

const team = env("GUESTWIFI_TEAM");
const configuration = new Configuration({ basePath: env("GUESTWIFI_URL"), apiKey: env("GUESTWIFI_API_KEY") });
const axios = globalAxios.create({ timeout: 30_000 });
const vouchers = new VouchersApi(configuration, undefined, axios);

async function main(): Promise<void> {
  const venues = await listVenues();
  for (const venue of venues) console.log(`Venue ${venue.id}: ${venue.address}`);

  // Days are strings, YYYY-MM-DD. The local day of a Date: date.toLocaleDateString("sv").
  const [start, end] = [env("START_DATE"), env("END_DATE")];
  const api = new CustomersApi(configuration, undefined, axios);
  const customers = await retry(() => api.listCustomers(team, 10, 1, start, end));
  console.log(`${customers.data.meta.total} customers from ${start} to ${end}`);

  const [venue] = venues;
  if (!venue) throw new Error("this team has no venue to create a voucher for");
  const voucher = await createVoucher(venue);
  console.log(`Created voucher ${voucher.id}: ${voucher.code}`);
  await deleteVoucher(voucher);
  console.log(`Deleted voucher ${voucher.id}`);
}

/** Reads all pages: `links.next` is null on the last one. */
async function listVenues(): Promise<Venue[]> {
  const api = new VenuesApi(configuration, undefined, axios);
  const venues: Venue[] = [];
  for (let number = 1; ; number++) {
    const page = (await retry(() => api.listVenues(team, 100, number))).data;
    venues.push(...page.data);
    if (page.links.next === null) return venues;
  }
}

/** Sends the same Idempotency-Key with each attempt, so that retries create one voucher only. */
async function createVoucher(venue: Venue): Promise<Voucher> {
  const key = crypto.randomUUID();
  const code = `WELCOME-${key.slice(0, 8)}`;
  const send = () => vouchers.createVoucher(team, code, venue.id, 7, key, undefined, undefined, 2.5);
  return (await retry(send)).data.data;
}

/** Succeeds if there is no such voucher: an earlier attempt may have deleted it. */
async function deleteVoucher(voucher: Voucher): Promise<void> {
  try {
    await retry(() => vouchers.deleteVoucher(voucher.id, team));
  } catch (error) {
    if (problemOf(error)?.code !== "voucher_not_found") throw error;
  }
}

/** Sends a request up to four times, for as long as it fails in a way that may pass. */
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
  if (!isAxiosError(error) || !error.response) return true; // the server is unreachable or the connection broke
  if (error.response.status < 300) return true; // the connection broke during the response
  return RETRYABLE_STATUSES.includes(error.response.status) || problemOf(error)?.code === "idempotency_in_flight";
}

/** Returns what Retry-After says, or else half a second, one second, two seconds. */
function delay(attempt: number, error: unknown): number {
  const retryAfter = isAxiosError(error) && error.response?.headers["retry-after"];
  return retryAfter ? Number(retryAfter) : 0.25 * 2 ** attempt;
}

/** Returns the problem document of an error response, undefined if there is none, as on a gateway's page. */
function problemOf(error: unknown): Problem | undefined {
  if (!isAxiosError(error)) return undefined;
  const type = String(error.response?.headers["content-type"]);
  return type.startsWith("application/problem+json") ? error.response?.data : undefined;
}

/** Program against the code; show the detail to people; quote the request's id to support. */
function describe(problem: Problem): string {
  const faults = (problem.errors ?? []).map(({ parameter, detail }) => `\n  ${parameter} ${detail}`).join("");
  return `${problem.status} ${problem.code}: ${problem.detail} (request ${problem.request_id})${faults}`;
}

function env(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`set the environment variable ${name}`);
  return value;
}

main().catch((error) => {
  const problem = problemOf(error);
  console.error(problem ? describe(problem) : error);
  process.exitCode = 1;
});

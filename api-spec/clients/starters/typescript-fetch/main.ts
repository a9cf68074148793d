// A first program with the fetch client: lists venues and customers, then creates a voucher and deletes it.
import {
  Configuration,
  CustomersApi,
  type Problem,
  ProblemFromJSON,
  ResponseError,
  type Venue,
  VenuesApi,
  type Voucher,
  VouchersApi,
} from "./my-client";

const RETRYABLE_STATUSES = [408, 429, 500, 503];
const LONGEST_WAIT = 60; // seconds; timers do not take more than 24 days

const slug = env("GUESTWIFI_TEAM");
const configuration = new Configuration({ basePath: env("GUESTWIFI_URL"), apiKey: env("GUESTWIFI_API_KEY") });
const vouchers = new VouchersApi(configuration);

async function main(): Promise<void> {
  const venues = await listVenues();
  for (const venue of venues) console.log(`Venue ${venue.id}: ${venue.address}`);

  // Days are strings, YYYY-MM-DD. The local day of a Date: date.toLocaleDateString("sv").
  const [startDate, endDate] = [env("START_DATE"), env("END_DATE")];
  const customers = new CustomersApi(configuration);
  const { meta } = await retry(() => customers.listCustomers({ slug, startDate, endDate }));
  console.log(`${meta.total} customers from ${startDate} to ${endDate}`);

  const [venue] = venues;
  if (!venue) throw new Error("this team has no venue to create a voucher for");
  const voucher = await createVoucher(venue);
  console.log(`Created voucher ${voucher.id}: ${voucher.code}`);
  await deleteVoucher(voucher);
  console.log(`Deleted voucher ${voucher.id}`);
}

/** Reads all pages: `links.next` is null on the last one. */
async function listVenues(): Promise<Venue[]> {
  const api = new VenuesApi(configuration);
  const venues: Venue[] = [];
  for (let number = 1; ; number++) {
    const page = await retry(() => api.listVenues({ slug, perPage: 100, page: number }));
    venues.push(...page.data);
    if (page.links.next === null) return venues;
  }
}

/** Sends the same Idempotency-Key with each attempt, so that retries create one voucher only. */
async function createVoucher(venue: Venue): Promise<Voucher> {
  const idempotencyKey = crypto.randomUUID();
  const code = `WELCOME-${idempotencyKey.slice(0, 8)}`;
  const wanted = { slug, code, venueId: venue.id, numberOfDays: 7, volumecap: 2.5, idempotencyKey };
  return (await retry(() => vouchers.createVoucher(wanted))).data;
}

/** Succeeds if there is no such voucher: an earlier attempt may have deleted it. */
async function deleteVoucher(voucher: Voucher): Promise<void> {
  try {
    await retry(() => vouchers.deleteVoucher({ slug, voucherId: voucher.id }));
  } catch (error) {
    if ((await problemOf(error))?.code !== "voucher_not_found") throw error;
  }
}

/** Sends a request up to four times, for as long as it fails in a way that may pass. */
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
  if (!(error instanceof ResponseError)) return true; // the server is unreachable or the connection broke
  if (RETRYABLE_STATUSES.includes(error.response.status)) return true;
  return (await problemOf(error))?.code === "idempotency_in_flight";
}

/** Returns what Retry-After says, or else half a second, one second, two seconds. */
function delay(attempt: number, error: unknown): number {
  const retryAfter = error instanceof ResponseError && error.response.headers.get("Retry-After");
  return retryAfter ? Number(retryAfter) : 0.25 * 2 ** attempt;
}

/** Returns the problem document of an error response, undefined if there is none, as on a gateway's page. */
async function problemOf(error: unknown): Promise<Problem | undefined> {
  if (!(error instanceof ResponseError)) return undefined;
  try {
    return ProblemFromJSON(await error.response.clone().json());
  } catch {
    return undefined;
  }
}

/** Program against the code; show the detail to people; quote the request's id to support. */
function describe(problem: Problem): string {
  const faults = (problem.errors ?? []).map(({ parameter, detail }) => `\n  ${parameter} ${detail}`).join("");
  return `${problem.status} ${problem.code}: ${problem.detail} (request ${problem.requestId})${faults}`;
}

function env(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`set the environment variable ${name}`);
  return value;
}

main().catch(async (error) => {
  const problem = await problemOf(error);
  console.error(problem ? describe(problem) : error);
  process.exitCode = 1;
});

<?php
// A first program with the PHP client: lists venues and customers, then creates a voucher and deletes it.
declare(strict_types=1);

require __DIR__ . '/vendor/autoload.php';

use GuestWifi\Api\{CustomersApi, VenuesApi, VouchersApi};
use GuestWifi\{ApiException, Configuration};
use GuestWifi\Model\{Problem, Venue, Voucher};
use GuzzleHttp\Client;

const RETRYABLE_STATUSES = [408, 429, 500, 503];
const LONGEST_WAIT = 60; // seconds; a longer Retry-After is an error

function env(string $name): string
{
    return getenv($name) ?: fail("set the environment variable $name");
}

function fail(string $message): never
{
    fwrite(STDERR, "$message\n");
    exit(1);
}

/**
 * Reads all pages: links.next is null on the last one.
 *
 * @return Venue[]
 */
function listVenues(VenuesApi $api, string $team): array
{
    $venues = [];
    $number = 1;
    do {
        $page = retry(fn () => $api->listVenues($team, 100, $number));
        $number++;
        array_push($venues, ...$page->getData());
    } while ($page->getLinks()->getNext() !== null);
    return $venues;
}

/** Sends the same Idempotency-Key with each attempt, so that retries create one voucher only. */
function createVoucher(VouchersApi $api, string $team, Venue $venue): Voucher
{
    $key = bin2hex(random_bytes(16));
    $code = 'WELCOME-' . substr($key, 0, 8);
    return retry(fn () => $api->createVoucher($team, $code, $venue->getId(), 7, $key, volumecap: 2.5))->getData();
}

/** Succeeds if there is no such voucher: an earlier attempt may have deleted it. */
function deleteVoucher(VouchersApi $api, string $team, Voucher $voucher): void
{
    try {
        retry(fn () => $api->deleteVoucher($voucher->getId(), $team));
    } catch (ApiException $e) {
        if (problem($e)?->getCode() !== 'voucher_not_found') {
            throw $e;
        }
    }
}

/** Sends a request up to four times, for as long as it fails in a way that may pass. */
function retry(callable $send): mixed
{
    for ($attempt = 1;; $attempt++) {
        try {
            return $send();
        } catch (ApiException $e) {
            $delay = delay($attempt, $e);
            if ($attempt === 4 || $delay > LONGEST_WAIT || !isRetryable($e)) {
                throw $e;
            }
            usleep((int) ($delay * 1_000_000));
        }
    }
}

function isRetryable(ApiException $e): bool
{
    $noResponse = $e->getCode() < 300; // the server is unreachable, or the connection broke, also during a response
    return $noResponse || in_array($e->getCode(), RETRYABLE_STATUSES, true)
        || problem($e)?->getCode() === 'idempotency_in_flight';
}

/** Returns what Retry-After says, or else half a second, one second, two seconds. */
function delay(int $attempt, ApiException $e): float
{
    $headers = array_change_key_case($e->getResponseHeaders() ?? []);
    return (float) ($headers['retry-after'][0] ?? 0.25 * 2 ** $attempt);
}

/** Returns the problem document of an error response, null if there is none. */
function problem(ApiException $e): ?Problem
{
    $problem = $e->getResponseObject();
    return $problem instanceof Problem ? $problem : null;
}

/** Program against the code; show the detail to people; quote the request's id to support. */
function describe(Problem $problem): string
{
    $text = "{$problem->getStatus()} {$problem->getCode()}: {$problem->getDetail()}"
        . " (request {$problem->getRequestId()})";
    foreach ($problem->getErrors() ?? [] as $fault) {
        $text .= "\n  {$fault->getParameter()} {$fault->getDetail()}";
    }
    return $text;
}

$team = env('GUESTWIFI_TEAM');
$configuration = (new Configuration())
    ->setHost(env('GUESTWIFI_URL'))
    ->setApiKey('X-API-Key', env('GUESTWIFI_API_KEY'));
$http = new Client(['timeout' => 30]);
$vouchers = new VouchersApi($http, $configuration);

try {
    $venues = listVenues(new VenuesApi($http, $configuration), $team);
    foreach ($venues as $venue) {
        echo "Venue {$venue->getId()}: {$venue->getAddress()}\n";
    }

    // Days are strings, YYYY-MM-DD. For a DateTimeInterface: $time->format('Y-m-d').
    [$start, $end] = [env('START_DATE'), env('END_DATE')];
    $api = new CustomersApi($http, $configuration);
    $customers = retry(fn () => $api->listCustomers($team, start_date: $start, end_date: $end));
    echo "{$customers->getMeta()->getTotal()} customers from $start to $end\n";

    if ($venues === []) {
        fail('this team has no venue to create a voucher for');
    }
    $voucher = createVoucher($vouchers, $team, $venues[0]);
    echo "Created voucher {$voucher->getId()}: {$voucher->getCode()}\n";
    deleteVoucher($vouchers, $team, $voucher);
    echo "Deleted voucher {$voucher->getId()}\n";
} catch (ApiException $e) {
    $problem = problem($e);
    fail($problem ? describe($problem) : $e->getMessage());
}

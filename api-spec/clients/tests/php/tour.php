<?php
// What `consumer-check` runs: reads lists, creates a voucher and deletes it, and prints what it has read.
declare(strict_types=1);

require 'GuzzleHttp/autoload.php'; // Debian's php-guzzlehttp-guzzle
// The client asks for classes that are named like the values of header fields, too: those do not exist.
spl_autoload_register(fn (string $class) => str_starts_with($class, 'GuestWifi\\') && require getenv('GUESTWIFI_CLIENT')
    . '/lib/' . str_replace('\\', '/', substr($class, strlen('GuestWifi\\'))) . '.php');

use GuestWifi\Api\{CustomersApi, CustomerVisitsApi, VenuesApi, VouchersApi};
use GuestWifi\{ApiException, Configuration};
use GuestWifi\Model\Problem;

const RETRYABLE_STATUSES = [408, 429, 500, 503];
const LONGEST_WAIT = 60;

function allPages(callable $read): array
{
    $rows = [];
    $number = 1;
    do {
        $page = retry(fn () => $read($number));
        array_push($rows, ...$page->getData());
        $number++;
    } while ($page->getLinks()->getNext() !== null);
    return $rows;
}

function retry(callable $send): mixed
{
    for ($attempt = 1;; $attempt++) {
        try {
            return $send();
        } catch (ApiException $e) {
            $headers = array_change_key_case($e->getResponseHeaders() ?? []);
            $delay = (float) ($headers['retry-after'][0] ?? 0.25 * 2 ** $attempt);
            if ($attempt === 4 || $delay > LONGEST_WAIT || !isRetryable($e)) {
                throw $e;
            }
            usleep((int) ($delay * 1_000_000));
        }
    }
}

function isRetryable(ApiException $e): bool
{
    $noResponse = $e->getCode() < 300; // or one that is cut off
    return $noResponse || in_array($e->getCode(), RETRYABLE_STATUSES, true) || codeOf($e) === 'idempotency_in_flight';
}

function codeOf(ApiException $e): ?string
{
    $problem = $e->getResponseObject();
    return $problem instanceof Problem ? $problem->getCode() : null;
}

function show(string $operation, array $rows, array $names, array $window = []): void
{
    $shown = [];
    foreach ($rows as $row) {
        $one = [];
        foreach ($names as $name) {
            $value = $row->{'get' . str_replace('_', '', ucwords($name, '_'))}();
            $one[$name] = $value instanceof DateTimeInterface ? $value->format('Y-m-d\TH:i:s.uP') : $value;
        }
        $shown[] = $one;
    }
    echo json_encode(['operation' => $operation, ...$window, 'rows' => $shown], JSON_THROW_ON_ERROR), "\n";
}

function tour(): void
{
    $configuration = (new Configuration())
        ->setHost(getenv('GUESTWIFI_URL'))
        ->setApiKey('X-API-Key', getenv('GUESTWIFI_API_KEY'));
    [$team, $start, $end] = array_map('getenv', ['GUESTWIFI_TEAM', 'START_DATE', 'END_DATE']);
    $customers = new CustomersApi(null, $configuration);
    $visits = new CustomerVisitsApi(null, $configuration);
    $vouchers = new VouchersApi(null, $configuration);
    $names = ['id', 'last_name', 'email', 'created_at'];
    show('listCustomers', allPages(fn ($page) => $customers->listCustomers($team, 100, $page)), $names);
    $ofDays = allPages(fn ($page) => $customers->listCustomers($team, 100, $page, $start, $end));
    show('listCustomers', $ofDays, $names, ['start_date' => $start, 'end_date' => $end]);
    $all = allPages(fn ($page) => $visits->listCustomerVisits($team, 100, $page));
    show('listCustomerVisits', $all, ['id', 'mac', 'customer_id']);

    $venue = retry(fn () => (new VenuesApi(null, $configuration))->listVenues($team))->getData()[0];
    $key = bin2hex(random_bytes(16));
    $code = getenv('VOUCHER_CODE');
    $send = fn () => $vouchers->createVoucher($team, $code, $venue->getId(), 7, $key, volumecap: 2.5);
    $created = retry($send)->getData();
    show('createVoucher', [$created], ['id', 'code', 'volumecap', 'created_at']);
    try {
        retry(fn () => $vouchers->deleteVoucher($created->getId(), $team));
    } catch (ApiException $e) {
        if (codeOf($e) !== 'voucher_not_found') {
            throw $e;
        }
    }
}

try {
    tour();
} catch (ApiException $e) {
    fwrite(STDERR, $e->getMessage() . "\n");
    exit(1);
}

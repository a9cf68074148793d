<?php
// Tests the client that `generate php` makes: all operations, a window of one day and three errors.
declare(strict_types=1);

require 'GuzzleHttp/autoload.php'; // Debian's php-guzzlehttp-guzzle
spl_autoload_register(fn (string $class) => require getenv('GUESTWIFI_CLIENT')
    . '/lib/' . str_replace('\\', '/', substr($class, strlen('GuestWifi\\'))) . '.php');

use GuestWifi\Api\{CustomersApi, CustomerVisitsApi, VenuesApi, VouchersApi};
use GuestWifi\{ApiException, Configuration};
use GuestWifi\Model\Problem;

const CODE = 'Grüße-€+php';
const DAY = '2025-06-10';

function configuration(string $key): Configuration
{
    return (new Configuration())->setHost(getenv('GUESTWIFI_URL'))->setApiKey('X-API-Key', $key);
}

function expect(bool $truth, string $what): void
{
    if (!$truth) {
        fwrite(STDERR, "php: expected $what\n");
        exit(1);
    }
}

function refusal(callable $call, int $status): Problem
{
    try {
        $call();
    } catch (ApiException $refused) {
        expect($refused->getCode() === $status, "$status, not {$refused->getCode()}");
        return $refused->getResponseObject();
    }
    expect(false, (string) $status);
}

/** Reads all pages. */
function allVenues(VenuesApi $api): array
{
    $venues = [];
    $number = 1;
    do {
        $page = $api->listVenues('default', 7, $number++);
        array_push($venues, ...$page->getData());
    } while ($page->getLinks()->getNext() !== null);
    expect(count($venues) === $page->getMeta()->getTotal(), 'as many venues as meta.total');
    return $venues;
}

function expectSecondPageOfJune($page): void
{
    expect(count($page->getData()) === 50 && $page->getMeta()->getFrom() === 51, '50 rows from the 51st on');
    foreach ($page->getData() as $row) {
        expect($row->getCreatedAt()->format('Y-m') === '2025-06', 'rows of June alone');
    }
}

$configuration = configuration(getenv('GUESTWIFI_API_KEY'));
$customers = new CustomersApi(config: $configuration);
$vouchers = new VouchersApi(config: $configuration);
$venue = allVenues(new VenuesApi(config: $configuration))[0];
$june = ['2025-06-01', '2025-06-30'];
expectSecondPageOfJune($customers->listCustomers('default', 50, 2, ...$june));
expectSecondPageOfJune((new CustomerVisitsApi(config: $configuration))->listCustomerVisits('default', 50, 2, ...$june));

$ofOneDay = $customers->listCustomers('default', start_date: DAY, end_date: DAY)->getData();
$days = array_unique(array_map(fn ($row) => $row->getCreatedAt()->format('Y-m-d'), $ofOneDay));
expect($days === [DAY], 'rows of ' . DAY . ' alone');

$created = $vouchers->createVoucher('default', CODE, $venue->getId(), 7, volumecap: 2.5)->getData();
$values = [$created->getCode(), $created->getVolumecap(), $created->getCustomerId()];
expect($values === [CODE, '2.50', null], 'the voucher as requested');
$lastPage = $vouchers->listVouchers('default', 100)->getMeta()->getLastPage();
$ids = array_map(fn ($voucher) => $voucher->getId(), $vouchers->listVouchers('default', 100, $lastPage)->getData());
expect(in_array($created->getId(), $ids, true), 'the new voucher on the last page');
$deleted = $vouchers->deleteVoucher($created->getId(), 'default');
expect($deleted->getSuccess() && $deleted->getData() === null, 'success without data');

$gone = refusal(fn () => $vouchers->deleteVoucher($created->getId(), 'default'), 404);
$invalid = refusal(fn () => $customers->listCustomers('default', 10, 1, ...array_reverse($june)), 422);
$unknown = refusal(fn () => (new VenuesApi(config: configuration('gwf_nobody')))->listVenues('default'), 401);
echo "ok php: 6 operations, 422 {$invalid->getCode()} {$invalid->getErrors()[0]->getParameter()},",
    " 401 {$unknown->getCode()}, 404 {$gone->getCode()}\n";

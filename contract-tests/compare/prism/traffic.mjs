/**
 * The requests that go through Prism: each operation, plain and with all its parameters, then bad ones of each kind
 * that OpenAPI can describe. `good` ones must get a 2xx and bad ones a 4xx, as any script would insist; the rest is
 * what Prism says of the answers.
 */
export function traffic({ venueId, voucherId, takenCode, startDate, endDate, otherTeamKey, readOnlyKey }) {
  const lists = ['customers', 'customer-visits', 'venues', 'vouchers'];
  const dated = lists.slice(0, 2);
  const window = `start_date=${startDate}&end_date=${endDate}`;
  const voucher = { slug: 'default', code: 'PRISM-1', venue_id: venueId, number_of_days: 7 };
  // Not the code of the good ones: were a bad request accepted, the code must not be what refuses it.
  const other = { ...voucher, code: 'PRISM-3' };
  const limits = { upspeed: 10, downspeed: 50, volumecap: '2.5', max_devices: 2 };
  const otherTeam = { key: otherTeamKey, as: 'with the key of another team' };
  const readOnly = { key: readOnlyKey, as: 'with a read-only key' };
  return [
    ...lists.flatMap(path => [
      good('GET', `${path}?slug=default`),
      good('GET', `${path}?slug=default&per_page=3&page=2`),
      good('GET', `${path}?slug=default&per_page=1000&page=1`),
      good('GET', `${path}?slug=default&page=2147483647`),
      bad('GET', path),
      bad('GET', `${path}?slug=`),
      bad('GET', `${path}?slug=DEFAULT`),
      bad('GET', `${path}?slug=no-such-team`),
      ...[
        'per_page=0',
        'per_page=1001',
        'per_page=ten',
        'page=0',
        'page=-1',
        'page=1.5',
        'page=2147483648',
        'page=1&page=2',
      ].map(query => bad('GET', `${path}?slug=default&${query}`)),
      bad('GET', `${path}?slug=default`, NO_KEY),
      bad('GET', `${path}?slug=default`, {
        key: 'gwf_000000000000000000000000000000000000',
        as: 'with an unknown key',
      }),
      bad('PATCH', `${path}?slug=default`),
    ]),
    ...dated.flatMap(path => [
      good('GET', `${path}?slug=default&${window}`),
      good('GET', `${path}?slug=default&start_date=${startDate}`),
      good('GET', `${path}?slug=default&end_date=${endDate}&per_page=5`),
      ...[
        'start_date=yesterday',
        'end_date=2025-02-30',
        'start_date=2025-3-1',
        `start_date=${endDate}&end_date=${startDate}`,
      ].map(query => bad('GET', `${path}?slug=default&${query}`)),
    ]),
    good('POST', 'vouchers', { form: voucher }),
    good('POST', 'vouchers', { form: { ...voucher, ...limits, code: 'PRISM-2' } }),
    ...[
      { code: takenCode },
      { code: '' },
      { code: 'A B' },
      { code: 'X'.repeat(65) },
      { venue_id: '' },
      { venue_id: 9007199254740991 },
      { venue_id: 'first' },
      { number_of_days: '' },
      { number_of_days: 0 },
      { number_of_days: 3651 },
      { upspeed: 10001 },
      { downspeed: -1 },
      { volumecap: '1.234' },
      { max_devices: 1001 },
      { slug: '' },
      { slug: 'no-such-team' },
    ].map(change => bad('POST', 'vouchers', { form: { ...other, ...change } })),
    bad('POST', 'vouchers', { json: other }),
    bad('POST', 'vouchers', { form: other, ...NO_KEY }),
    bad('DELETE', `vouchers/${voucherId}?slug=default`, NO_KEY),
    bad('DELETE', `vouchers/${voucherId}`),
    ...(otherTeamKey
      ? [
          ...lists.map(path => bad('GET', `${path}?slug=default`, otherTeam)),
          bad('POST', 'vouchers', { form: other, ...otherTeam }),
          bad('DELETE', `vouchers/${voucherId}?slug=default`, otherTeam),
        ]
      : []),
    ...(readOnlyKey
      ? [
          good('GET', 'vouchers?slug=default', readOnly),
          bad('POST', 'vouchers', { form: other, ...readOnly }),
          bad('DELETE', `vouchers/${voucherId}?slug=default`, readOnly),
        ]
      : []),
    good('DELETE', `vouchers/${voucherId}?slug=default`),
    bad('DELETE', `vouchers/${voucherId}?slug=default`),
    bad('DELETE', 'vouchers/first?slug=default'),
    bad('GET', 'no-such-path'),
  ];
}

const NO_KEY = { key: null, as: 'without a key' };
const good = (method, path, more) => ({ method, path, good: true, ...more });
const bad = (method, path, more) => ({ method, path, good: false, ...more });

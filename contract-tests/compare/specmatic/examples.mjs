/**
 * External examples, by the name of their file: for each operation a request that succeeds (Specmatic derives more
 * from it) and those whose refusal the contract documents. Of an answer only the schema counts, so the values here
 * stand for their types.
 */
export function examples({ venueId, voucherId, takenCode, startDate, endDate, otherTeamKey, readOnlyKey }) {
  const found = {};
  for (const path of ['customers', 'customer-visits', 'venues', 'vouchers']) {
    const window = path.startsWith('customer') ? { start_date: startDate, end_date: endDate } : {};
    const get = (query, headers = {}) => ({ method: 'GET', path: `/${path}`, query, headers });
    found[`${path}_200`] = example(
      get({ slug: 'default', per_page: '3', page: '2', ...window }),
      success(200, PAGE, LIST),
    );
    found[`${path}_401`] = example(get({ slug: 'default' }, UNKNOWN_KEY), problem(401, CHALLENGE));
    found[`${path}_401_empty`] = example(get({ slug: 'default' }, { 'X-API-Key': '' }), problem(401, CHALLENGE));
    if (otherTeamKey)
      found[`${path}_403`] = example(get({ slug: 'default' }, { 'X-API-Key': otherTeamKey }), problem(403));
    found[`${path}_404`] = example(get({ slug: 'no-such-team' }), problem(404));
    found[`${path}_422`] = example(get({ slug: 'Default' }), problem(422));
  }
  const remove = (id, headers = {}) => ({
    method: 'DELETE',
    path: `/vouchers/${id}`,
    query: { slug: 'default' },
    headers,
  });
  found.delete_401 = example(remove(voucherId, UNKNOWN_KEY), problem(401, CHALLENGE));
  found.delete_200 = example(remove(voucherId), success(200, { data: null }, NO_STORE));
  found.delete_404 = example(remove('9007199254740991'), problem(404));

  const voucher = { slug: 'default', code: 'SPECMATIC-EXAMPLE', venue_id: venueId, number_of_days: '7' };
  const create = (change, headers = {}) => ({
    method: 'POST',
    path: '/vouchers',
    headers: { 'Content-Type': FORM, ...headers },
    'form-fields': { ...voucher, ...change },
  });
  found.create_401 = example(create({}, UNKNOWN_KEY), problem(401, CHALLENGE));
  found.create_409 = example(create({ code: takenCode }), problem(409));
  const faults = {
    code: 'A B',
    number_of_days: '0',
    upspeed: '10001',
    downspeed: '-1',
    volumecap: '1.234',
    max_devices: '1001',
    venue_id: '9007199254740991',
  };
  for (const [field, value] of Object.entries(faults))
    found[`create_422_${field}`] = example(create({ [field]: value }), problem(422));
  for (const [role, key] of Object.entries({ otherTeamKey, readOnlyKey }).filter(([, key]) => key)) {
    found[`create_403_${role}`] = example(create({}, { 'X-API-Key': key }), problem(403));
    found[`delete_403_${role}`] = example(remove(voucherId, { 'X-API-Key': key }), problem(403));
  }
  return found;
}

const FORM = 'application/x-www-form-urlencoded';
const UNKNOWN_KEY = { 'X-API-Key': 'gwf_000000000000000000000000000000000000' };
const EVERY = { 'X-Request-Id': '(string)', 'X-Content-Type-Options': 'nosniff', Vary: 'X-API-Key' };
const NO_STORE = { 'Cache-Control': 'no-store' };
const CHALLENGE = { 'WWW-Authenticate': '(string)' };
const LIST = { 'Cache-Control': 'private, no-cache', ETag: '(string)', Link: '(string)' };
const PAGE = {
  data: [],
  meta: { current_page: 2, per_page: 3, total: 20, last_page: 7, from: 4, to: 6 },
  links: { first: 'https://guest-wifi.example/', last: 'https://guest-wifi.example/', prev: null, next: null },
};

const example = (request, response) => ({ 'http-request': request, 'http-response': response });

const success = (status, body, headers) => ({
  status,
  headers: { 'Content-Type': 'application/json', ...EVERY, ...headers },
  body: { success: true, message: '(string)', ...body },
});

const problem = (status, headers) => ({
  status,
  headers: { 'Content-Type': 'application/problem+json', ...EVERY, ...NO_STORE, ...headers },
  body: {
    type: 'https://guest-wifi.example/',
    title: '(string)',
    status,
    detail: '(string)',
    code: '(string)',
    request_id: '(string)',
    success: false,
    message: '(string)',
  },
});

/**
 * Portman's configuration: its contract tests on every operation, its own fuzzing of query parameters, and by hand
 * what it cannot make up: values that exist, one request for each kind of refusal, and a few values that a tester
 * would look at.
 */
export function config({ otherTeamKey, readOnlyKey }) {
  return {
    version: 1.0,
    tests: {
      contractTests: [{ openApiOperation: ALL, ...checks('statusSuccess') }],
      contentTests: [
        {
          openApiOperation: LISTS,
          responseBodyTests: values(
            {
              success: true,
              'meta.current_page': 1,
              'meta.per_page': 10,
              'meta.from': 1,
              'meta.to': 10,
              'links.prev': null,
            },
            { data: 10 },
          ),
        },
        {
          openApiOperationId: 'createVoucher',
          responseBodyTests: values({
            success: true,
            'data.code': 'PORTMAN-1',
            'data.number_of_days': 7,
            'data.upspeed': 0,
            'data.volumecap': '0.00',
          }),
        },
        { openApiOperationId: 'deleteVoucher', responseBodyTests: values({ success: true, data: null }) },
      ],
      variationTests: [...lists(), ...keys(otherTeamKey, readOnlyKey), ...vouchers()],
    },
    assignVariables: [
      {
        openApiOperationId: 'createVoucher',
        collectionVariables: [{ responseBodyProp: 'data.id', name: 'createdId' }],
      },
    ],
    overwrites: [
      { openApiOperationId: 'createVoucher', ...form({ venue_id: '{{venueId}}', code: 'PORTMAN-1' }) },
      { openApiOperationId: 'deleteVoucher', overwriteRequestPathVariables: [given('voucherId', '{{createdId}}')] },
    ],
    globals: { stripResponseExamples: true },
  };
}

const ALL = '*::/*';
const LISTS = 'GET::/*';
const DATED = 'GET::/customer*';

function lists() {
  const refused = refusal('invalid_parameters');
  return [
    variations(
      { openApiOperation: LISTS, openApiResponse: '200' },
      {
        'Second page of three': [
          query({ per_page: '3', page: '2' }),
          expected({ 'meta.current_page': 2, 'meta.per_page': 3, 'meta.from': 4, 'meta.to': 6 }, { data: 3 }),
        ],
        'Past the end': [
          query({ page: '2147483647' }),
          expected({ 'meta.from': null, 'links.next': null }, { data: 0 }),
        ],
        'Largest page': [query({ per_page: '1000' }), expected({ 'meta.per_page': 1000 })],
      },
    ),
    variations(
      { openApiOperation: DATED, openApiResponse: '200' },
      {
        'Window of days': [query({ start_date: '{{startDate}}', end_date: '{{endDate}}' }), expected({})],
      },
    ),
    variations(
      { openApiOperation: LISTS, openApiResponse: '404' },
      {
        'Unknown team': [query({ slug: 'no-such-team' }), refusal('team_not_found')],
      },
    ),
    {
      openApiOperation: LISTS,
      openApiResponse: '422',
      variations: [{ name: 'Fuzzed', fuzzing: [{ requestQueryParams: [FUZZING] }], tests: refused }],
    },
    variations(
      { openApiOperation: LISTS, openApiResponse: '422' },
      {
        'Upper-case slug': [query({ slug: 'Default' }), refused],
        'Empty slug': [query({ slug: '' }), refused],
        'Page in words': [query({ page: 'two' }), refused],
        'Page with a fraction': [query({ page: '1.5' }), refused],
        'Negative per_page': [query({ per_page: '-1' }), refused],
      },
    ),
    variations(
      { openApiOperation: DATED, openApiResponse: '422' },
      {
        'No such day': [query({ start_date: '2025-02-30' }), refused],
        'Not a date': [query({ end_date: 'yesterday' }), refused],
        'Ends before start': [query({ start_date: '{{endDate}}', end_date: '{{startDate}}' }), refused],
      },
    ),
  ];
}

function keys(otherTeamKey, readOnlyKey) {
  const key = value => ({ overwriteRequestSecurity: { apikey: { key: 'X-API-Key', value, in: 'header' } } });
  return [
    variations(
      { openApiOperation: ALL, openApiResponse: '401' },
      {
        'Unknown key': [key('gwf_000000000000000000000000000000000000'), refusal('invalid_api_key')],
        'Empty key': [key(''), refusal('invalid_api_key')],
        'No key': [{ overwriteRequestSecurity: { noauth: {} } }, refusal('invalid_api_key')],
      },
    ),
    ...(otherTeamKey
      ? [
          variations(
            { openApiOperation: ALL, openApiResponse: '403' },
            {
              'Key of another team': [key('{{otherTeamKey}}'), refusal('team_not_allowed')],
            },
          ),
        ]
      : []),
    ...(readOnlyKey
      ? ['createVoucher', 'deleteVoucher'].map(openApiOperationId =>
          variations(
            { openApiOperationId, openApiResponse: '403' },
            {
              'Read-only key': [key('{{readOnlyKey}}'), refusal('read_only_key')],
            },
          ),
        )
      : []),
  ];
}

function vouchers() {
  const refused = refusal('invalid_parameters');
  const create = openApiResponse => ({ openApiOperationId: 'createVoucher', openApiResponse });
  const remove = openApiResponse => ({ openApiOperationId: 'deleteVoucher', openApiResponse });
  const faults = {
    'No slug': { slug: '' },
    'No code': { code: '' },
    'Code with a space': { code: 'A B' },
    'Code too long': { code: 'X'.repeat(65) },
    'No venue': { venue_id: '' },
    'Unknown venue': { venue_id: '9007199254740991' },
    'No days': { number_of_days: '' },
    'Zero days': { number_of_days: '0' },
    'Too many days': { number_of_days: '3651' },
    'Too fast': { upspeed: '10001' },
    'Negative speed': { downspeed: '-1' },
    'Too many decimals': { volumecap: '1.234' },
    'Too many devices': { max_devices: '1001' },
  };
  return [
    variations(create('201'), {
      'Every field': [
        form({ code: 'PORTMAN-2', upspeed: '10', downspeed: '50', volumecap: '2.5', max_devices: '2' }),
        expected({
          'data.code': 'PORTMAN-2',
          'data.upspeed': 10,
          'data.downspeed': 50,
          'data.volumecap': '2.50',
          'data.max_devices': 2,
        }),
      ],
    }),
    variations(create('404'), { 'Unknown team': [form({ slug: 'no-such-team' }), refusal('team_not_found')] }),
    variations(create('409'), { 'Code taken': [form({ code: '{{takenCode}}' }), refusal('code_taken')] }),
    variations(
      create('422'),
      Object.fromEntries(
        Object.entries(faults).map(([name, change]) => [name, [form({ code: 'PORTMAN-3', ...change }), refused]]),
      ),
    ),
    variations(remove('404'), {
      'Deleted before': [{}, refusal('voucher_not_found')],
      'Not a number': [{ overwriteRequestPathVariables: [given('voucherId', 'first')] }, refusal('voucher_not_found')],
    }),
    variations(remove('422'), { 'No slug': [query({ slug: '' }), refused] }),
  ];
}

const checks = status =>
  Object.fromEntries(
    [status, 'contentType', 'jsonBody', 'schemaValidation', 'headersPresent'].map(check => [check, { enabled: true }]),
  );

const FUZZING = Object.fromEntries(
  ['requiredFields', 'minimumNumberFields', 'maximumNumberFields', 'minLengthFields', 'maxLengthFields'].map(kind => [
    kind,
    { enabled: true },
  ]),
);

const values = (members, lengths = {}) => [
  ...Object.entries(members).map(([key, value]) => ({ key, value })),
  ...Object.entries(lengths).map(([key, length]) => ({ key, length })),
];

const expected = (members, lengths) => ({
  contractTests: [checks('statusCode')],
  contentTests: [{ responseBodyTests: values({ success: true, ...members }, lengths) }],
});

const refusal = code => ({
  contractTests: [checks('statusCode')],
  contentTests: [{ responseBodyTests: values({ success: false, code }) }],
});

const given = (key, value) => ({ key, value, overwrite: true, disable: false });
const query = parameters => ({
  overwriteRequestQueryParams: Object.entries(parameters).map(([key, value]) => given(key, value)),
});
const form = fields => ({
  overwriteRequestBody: Object.entries(fields).flatMap(([key, value]) =>
    // An optional field comes switched off, and only one put in anew is sent.
    OPTIONAL.includes(key)
      ? [
          { key, remove: true },
          { key, value, insert: true },
        ]
      : [given(key, value)],
  ),
});
const OPTIONAL = ['upspeed', 'downspeed', 'volumecap', 'max_devices'];

const variations = (where, cases) => ({
  ...where,
  variations: Object.entries(cases).map(([name, [overwrite, tests]]) => ({ name, overwrites: [overwrite], tests })),
});

// What this API asks of its contract beyond what the public rule sets know. Each rule has a broken document in
// OwnRulesTest. The rules read the document unresolved and follow $ref themselves, so that they see what is a
// component and what is not.

const HTTP_METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const DATES = ['date', 'date-time'];
const LARGEST_SAFE_INTEGER = 2 ** 53 - 1;

const resolve = (document, node) =>
  node?.$ref?.startsWith('#/')
    ? node.$ref
        .slice(2)
        .split('/')
        .reduce((at, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document)
    : node;

const operations = document =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    HTTP_METHODS.filter(method => item[method]).map(method => ({
      at: ['paths', path, method],
      operation: item[method],
    })),
  );

/** Whether there is anything that could be invalid: what is wrong in a path is not found. */
const takes = (document, operation) =>
  operation.requestBody || (operation.parameters ?? []).some(parameter => resolve(document, parameter).in !== 'path');

const responses = document =>
  operations(document).flatMap(({ at, operation }) =>
    Object.entries(operation.responses ?? {}).map(([status, response]) => ({
      at: [...at, 'responses', status],
      status: Number(status),
      response: resolve(document, response) ?? {},
    })),
  );

/** Every object of a tree with its path. Examples are data: nothing in them is a schema. */
function* nodes(node, at = []) {
  if (node === null || typeof node !== 'object' || at.at(-1) === 'example' || at.at(-1) === 'examples') return;
  yield { at, node };
  for (const [key, child] of Object.entries(node))
    yield* nodes(child, [...at, Array.isArray(node) ? Number(key) : key]);
}

/** Every schema written out in the document, under properties or a property named like a keyword too. */
const schemas = document =>
  [...nodes({ paths: document.paths, components: document.components })].filter(
    ({ at, node }) => typeof node.type === 'string' && at.at(-1) !== 'properties' && at.at(-2) !== 'securitySchemes',
  );

/** Everything that a response can carry: the response itself and all it refers to, each component once. */
function inResponses(document) {
  const seen = new Map();
  const visit = (node, at) => {
    if (node === null || typeof node !== 'object' || at.at(-1) === 'example' || at.at(-1) === 'examples') return;
    if (node.$ref) {
      const target = node.$ref.slice(2).split('/');
      if (!seen.has(node.$ref)) visit(resolve(document, node), target, seen.set(node.$ref, null));
      return;
    }
    seen.set(at.join('/'), { at, node });
    Object.entries(node).forEach(([key, child]) => visit(child, [...at, key]));
  };
  operations(document).forEach(({ at, operation }) => visit(operation.responses, [...at, 'responses']));
  return [...seen.values()].filter(Boolean);
}

/** A rule that finds its own places: `check` yields those that are wrong. */
const rule = (description, message, check) => ({
  description,
  message: `${message} {{error}}`.trim(),
  severity: 'error',
  resolved: false,
  given: '$',
  then: {
    function: document => [...check(document)].map(({ at, what = '' }) => ({ path: at, message: what })),
  },
});

export default {
  rules: {
    'guest-wifi:common-responses': rule(
      'Every operation documents what can happen to every request.',
      'The operation lacks a response:',
      document =>
        operations(document).flatMap(({ at, operation }) =>
          ['401', '422', '429', '500']
            .filter(status => !operation.responses?.[status] && (status !== '422' || takes(document, operation)))
            .map(status => ({ at, what: status })),
        ),
    ),

    'guest-wifi:problem-body': rule(
      'Every failure is a problem document (RFC 9457), so that clients need one way to read errors.',
      'A failure carries application/problem+json with the schema Problem and nothing else.',
      document =>
        responses(document).filter(
          ({ status, response }) =>
            status >= 400 &&
            (Object.keys(response.content ?? {}).join() !== 'application/problem+json' ||
              response.content['application/problem+json'].schema?.$ref !== '#/components/schemas/Problem'),
        ),
    ),

    'guest-wifi:request-id': rule(
      'Every response names its request, so that people can ask about it.',
      'The response lacks the header X-Request-Id.',
      document =>
        responses(document).filter(
          ({ response }) => !Object.keys(response.headers ?? {}).some(name => name.toLowerCase() === 'x-request-id'),
        ),
    ),

    'guest-wifi:named-example': rule(
      'Every body of a request or a response is shown by at least one named example.',
      'The body has no named example.',
      document =>
        [
          ...responses(document),
          ...operations(document)
            .filter(({ operation }) => operation.requestBody)
            .map(({ at, operation }) => ({
              at: [...at, 'requestBody'],
              response: resolve(document, operation.requestBody),
            })),
        ].filter(({ response }) =>
          Object.values(response.content ?? {}).some(media => Object.keys(media.examples ?? {}).length === 0),
        ),
    ),

    'guest-wifi:bounded-string': rule(
      'Readers can reserve room: every string has a maxLength, but for dates, whose form bounds them.',
      'The string has no maxLength.',
      document =>
        schemas(document).filter(
          ({ node }) => node.type === 'string' && !DATES.includes(node.format) && node.maxLength === undefined,
        ),
    ),

    'guest-wifi:bounded-array': rule(
      'Readers can reserve room: every array has maxItems.',
      'The array has no maxItems.',
      document => schemas(document).filter(({ node }) => node.type === 'array' && node.maxItems === undefined),
    ),

    'guest-wifi:bounded-number': rule(
      'Every number has both ends, and integers stay exact in languages that have only doubles.',
      'The number needs a minimum and a maximum, integers within 2^53 - 1.',
      document =>
        schemas(document).filter(
          ({ node }) =>
            ['integer', 'number'].includes(node.type) &&
            !(node.minimum >= -LARGEST_SAFE_INTEGER && node.maximum <= LARGEST_SAFE_INTEGER),
        ),
    ),

    'guest-wifi:no-enum-in-responses': rule(
      'A value added later must not break generated clients, so a response has no enum.',
      'A response has no enum.',
      document => inResponses(document).filter(({ at, node }) => Array.isArray(node.enum) && at.at(-1) !== 'properties'),
    ),

    'guest-wifi:responses-stay-open': rule(
      'A member added later must not break clients, so a response says nothing of additionalProperties.',
      'A response leaves additionalProperties out.',
      document =>
        inResponses(document).filter(
          ({ at, node }) => node.additionalProperties !== undefined && at.at(-1) !== 'properties',
        ),
    ),

    'guest-wifi:no-inline-schema': rule(
      'Generators name a class after its component; an inline object would get a made-up name.',
      'The schema must be a component.',
      document =>
        [...nodes({ paths: document.paths, components: document.components })].filter(({ at, node }) => {
          const body = at.at(-1) === 'schema' && at.includes('content');
          const component = at.length === 3 && at[0] === 'components' && at[1] === 'schemas';
          return !node.$ref && (body || (!component && node.type === 'object' && node.properties));
        }),
    ),

    'guest-wifi:components-only': rule(
      'Parameters, responses, headers and examples are components, so that each is written once.',
      'This must be a $ref to a component.',
      document =>
        [...nodes({ paths: document.paths, components: document.components })].flatMap(({ at, node }) =>
          ['parameters', 'responses', 'headers', 'examples']
            .filter(
              kind => node[kind] && at[0] !== undefined && at.at(-1) !== 'properties' && at.join() !== 'components',
            )
            .flatMap(kind =>
              Object.entries(node[kind])
                .filter(([, value]) => !value?.$ref)
                .map(([key]) => ({ at: [...at, kind, Array.isArray(node[kind]) ? Number(key) : key] })),
            ),
        ),
    ),

    'guest-wifi:operation-id': rule(
      'An operationId is a verb and a noun in camelCase: it becomes a method in every language.',
      'The operationId must be like listThings, getThing, createThing, replaceThing, updateThing or deleteThing.',
      document =>
        operations(document)
          .filter(
            ({ operation }) =>
              !/^(list|get|create|replace|update|delete)([A-Z][a-z0-9]+)+$/.test(operation.operationId ?? ''),
          )
          .map(({ at }) => ({ at: [...at, 'operationId'] })),
    ),

    'guest-wifi:one-tag': rule(
      'A tag becomes a class in every language, so an operation has exactly one.',
      'The operation needs exactly one tag.',
      document => operations(document).filter(({ operation }) => operation.tags?.length !== 1),
    ),

    'guest-wifi:described-component': rule(
      'Every component says what it is; an example by its summary.',
      'The component has no description.',
      document =>
        Object.entries(document.components ?? {}).flatMap(([kind, components]) =>
          Object.entries(components)
            .filter(([, component]) => !component[kind === 'examples' ? 'summary' : 'description'])
            .map(([name]) => ({ at: ['components', kind, name] })),
        ),
    ),

    'guest-wifi:no-composition': rule(
      'oneOf, anyOf, allOf and not come out differently in every language.',
      'A schema is written flat.',
      document =>
        [...nodes({ paths: document.paths, components: document.components })].filter(
          ({ at, node }) =>
            at.at(-1) !== 'properties' &&
            ['oneOf', 'anyOf', 'allOf', 'not'].some(keyword => node[keyword] !== undefined),
        ),
    ),

    'guest-wifi:plain-date': rule(
      'Generated code applies pattern and lengths to its date type and does not compile or refuses every value.',
      'A date or date-time has neither pattern nor lengths.',
      document =>
        schemas(document).filter(
          ({ node }) =>
            DATES.includes(node.format) &&
            ['pattern', 'minLength', 'maxLength'].some(keyword => node[keyword] !== undefined),
        ),
    ),
  },
};

import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { dump, load } from 'js-yaml';
import { CONTRACT, filled, installed, ours, versionOf } from '../lib/locations.mjs';
import { runProcess } from '../lib/server.mjs';
import { examples } from './examples.mjs';

export const name = 'Specmatic';
export const version = versionOf('specmatic');

export async function prepare() {}

/**
 * The contract with the headers of answers in place: Specmatic does not follow a `$ref` to a header, so it would check
 * none of ours.
 */
function contract() {
  const document = load(readFileSync(CONTRACT, 'utf8'));
  for (const { headers = {} } of Object.values(document.components.responses)) {
    for (const [name, { $ref }] of Object.entries(headers))
      headers[name] = document.components.headers[$ref.split('/').at(-1)];
  }
  return dump(document, { noRefs: true });
}

/** Lays out the configuration in a folder of its own, since Specmatic writes reports where it is started. */
async function configured({ facts, work }) {
  const folder = await mkdtemp(join(work, 'specmatic-'));
  await mkdir(join(folder, 'examples'));
  await writeFile(join(folder, 'openapi.yaml'), contract());
  await cp(ours('specmatic/specmatic.yaml'), join(folder, 'specmatic.yaml'));
  await writeFile(join(folder, 'overlay.yaml'), filled('specmatic/overlay.yaml', facts));
  for (const [file, example] of Object.entries(examples(facts))) {
    await writeFile(join(folder, 'examples', `${file}.json`), JSON.stringify(example, null, 2));
  }
  return folder;
}

/** Runs its contract and resiliency tests; the complaints are the tests that fail. */
export async function complaints(url, context) {
  const folder = await configured(context);
  const { output, code } = await runProcess(
    'java',
    [
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      '-Xmx1g',
      '-jar',
      installed('specmatic/specmatic.jar'),
      'test',
      `--testBaseURL=${url}`,
      '--examples=examples',
      '--overlay-file=overlay.yaml',
      '--junitReportDir=junit',
    ],
    // The key goes by the name of the security scheme. Five combinations of parameters an operation keep a run near
    // ten seconds.
    {
      cwd: folder,
      env: {
        ...process.env,
        'X-API-Key': context.facts.key,
        IGNORE_INLINE_EXAMPLES: 'true',
        MAX_TEST_REQUEST_COMBINATIONS: '5',
      },
      limit: context.limit,
    },
  );
  if (code === undefined) throw new Error('not done in time');
  let report;
  try {
    report = await readFile(join(folder, 'junit', 'TEST-junit-jupiter.xml'), 'utf8');
  } catch {
    throw new Error(`Specmatic wrote no report:\n${output.slice(-2000)}`);
  }
  await rm(folder, { recursive: true });
  const { testsuite } = new XMLParser({ ignoreAttributes: false, isArray: tag => tag === 'testcase' }).parse(report);
  return new Set(
    testsuite.testcase
      .filter(test => 'failure' in test || 'error' in test)
      .map(test => test['@_name'].replace(/^.* > /, '')),
  );
}

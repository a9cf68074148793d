import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTRACT, installed, ours, versionOf } from '../lib/locations.mjs';
import { runProcess } from '../lib/server.mjs';
import { config } from './config.mjs';

export const name = 'Portman with Newman';
export const version = `${versionOf('@apideck/portman')} with ${versionOf('newman')}`;

/**
 * Portman makes a Postman collection with tests from the contract. It does not depend on the server, so once is
 * enough.
 */
export async function prepare({ facts, work, limit }) {
  const configuration = join(work, 'portman-config.json');
  await writeFile(configuration, JSON.stringify(config(facts)));
  const { output, code } = await runProcess(
    process.execPath,
    [
      installed('@apideck/portman/bin/portman'),
      '--local',
      CONTRACT,
      '--output',
      collection(work),
      '--extraUnknownFormats',
      'text',
      '--portmanConfigFile',
      configuration,
      '--postmanConfigFile',
      ours('portman/postman-config.json'),
    ],
    { cwd: work, limit },
  );
  if (code !== 0) throw new Error(`Portman ended with ${code}:\n${output}`);
}

/** Newman runs the collection; the complaints are the assertions that fail. */
export async function complaints(url, { facts: { key, ...facts }, limit, work }) {
  const folder = await mkdtemp(join(work, 'newman-'));
  const report = join(folder, 'report.json');
  const environment = join(folder, 'environment.json');
  const values = Object.entries({ baseUrl: url, apiKey: key, ...facts }).map(([name, value]) => ({
    key: name,
    value,
    enabled: true,
  }));
  await writeFile(environment, JSON.stringify({ name: 'target', values }));
  const { output, code } = await runProcess(
    process.execPath,
    [
      installed('newman/bin/newman.js'),
      'run',
      collection(work),
      '--environment',
      environment,
      '--timeout-request',
      '5000',
      '--reporters',
      'json',
      '--reporter-json-export',
      report,
    ],
    { cwd: folder, limit },
  );
  if (code === undefined) throw new Error('not done in time');
  let run;
  try {
    ({ run } = JSON.parse(await readFile(report, 'utf8')));
  } catch {
    throw new Error(`Newman wrote no report:\n${output.slice(-2000)}`);
  }
  await rm(folder, { recursive: true });
  return new Set(run.failures.map(({ source, error }) => `${source?.name}: ${error.test ?? error.name}`));
}

const collection = work => join(work, 'portman-collection.json');

import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFacts } from './facts.mjs';
import { report } from './report.mjs';
import { killAll, listMutants, startServer } from './server.mjs';
import { TOOLS } from './tools.mjs';

const USAGE = `Usage: run [option…] [mutant…]     without names: all that the server command lists

  --server COMMAND      shell command that starts the mutant whose name is put after it, and lists the names
                        for --list ($COMPARE_SERVER)
  --out FILE            where the report goes (comparison.md)
  --tools NAME,…        which of ${Object.keys(TOOLS).join(', ')} (all)
  --conformant PATTERN  names of variants that are correct and should raise no alarm (^conformant)
  --limit SECONDS       for one run of one tool (120)
  --jobs NUMBER         runs at the same time, 1 or 2 (2)`;

/** The reference is run so often: what fails in any of these runs is a false alarm and never counts as a kill. */
const REFERENCE_RUNS = 3;
const REFERENCE = 'reference';

async function main(options, work) {
  const listed = options.names.length > 0 ? options.names : await listMutants(options.server);
  const names = listed.filter(name => name !== REFERENCE);
  const context = { work, limit: options.limit, facts: await factsOfReference(options.server) };
  for (const tool of options.tools) await tool.prepare(context);

  const one = (tool, name) => () => runOnce(options.server, tool, name, context);
  const alarms = await inParallel(
    options.jobs,
    options.tools.flatMap(tool => Array.from({ length: REFERENCE_RUNS }, () => one(tool, REFERENCE))),
  );
  if (alarms.some(({ broken }) => broken))
    throw new Error('A tool or the server does not even work with the reference.');
  const results = await inParallel(
    options.jobs,
    names.flatMap(name => options.tools.map(tool => one(tool, name))),
  );

  await writeFile(
    options.out,
    report({ tools: options.tools, names, conformant: options.conformant, alarms, results }),
  );
  console.error(`wrote ${options.out}`);
  if (results.some(({ absent }) => absent)) process.exitCode = 1;
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      server: { type: 'string', default: process.env.COMPARE_SERVER },
      out: { type: 'string', default: 'comparison.md' },
      tools: { type: 'string', default: Object.keys(TOOLS).join() },
      conformant: { type: 'string', default: '^conformant' },
      limit: { type: 'string', default: '120' },
      jobs: { type: 'string', default: '2' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || !values.server) {
    console.error(USAGE);
    process.exit(values.help ? 0 : 2);
  }
  const tools = values.tools.split(',').map(name => TOOLS[name] ?? wrong(`there is no tool ${name}`));
  const jobs = ['1', '2'].includes(values.jobs) ? Number(values.jobs) : wrong('--jobs is 1 or 2');
  const limit = Number(values.limit) > 0 ? Number(values.limit) * 1000 : wrong('--limit is a number of seconds');
  return {
    server: values.server,
    out: values.out,
    conformant: new RegExp(values.conformant),
    names: positionals,
    tools,
    jobs,
    limit,
  };
}

function wrong(why) {
  console.error(`${why}\n\n${USAGE}`);
  process.exit(2);
}

async function factsOfReference(command) {
  const server = await startServer(command, REFERENCE);
  try {
    return { ...(await readFacts(server)), ...server.keys };
  } finally {
    await server.stop();
  }
}

/**
 * One tool on one fresh server. A server that does not start is `absent`; a tool that does not come to its end is
 * `broken`.
 */
async function runOnce(command, tool, name, context) {
  let server;
  try {
    server = await startServer(command, name);
  } catch (failure) {
    console.error(failure.message);
    return { tool, name, absent: true, broken: true, complaints: new Set(), seconds: 0 };
  }
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const complaints = await tool.complaints(server.url, { ...context, facts: { ...context.facts, ...server.keys } });
    console.error(`${name}: ${tool.name} has ${complaints.size} complaints after ${seconds().toFixed(1)} s`);
    return { tool, name, complaints, seconds: seconds() };
  } catch (failure) {
    // What a tool printed last may hold a key.
    console.error(`${name}: ${tool.name} broke: ${failure.message.replace(/gwf_\w+/g, 'gwf_…')}`);
    return { tool, name, broken: true, complaints: new Set(['the tool did not come to its end']), seconds: seconds() };
  } finally {
    await server.stop();
  }
}

/** Runs the tasks, so many at the same time, and gives their results in the order of the tasks. */
async function inParallel(jobs, tasks) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < tasks.length) {
      const index = next++;
      results[index] = await tasks[index]();
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return results;
}

const options = readOptions();
const work = mkdtempSync(join(tmpdir(), 'compare-'));
process.once('exit', () => {
  killAll();
  rmSync(work, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

main(options, work).catch(failure => {
  console.error(failure.message);
  process.exit(1);
});

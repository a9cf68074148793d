import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const STARTS_WITHIN = 60_000;

const alive = new Set();

/** Starts the mutant of this name with the shell command given; resolves once it listens. */
export function startServer(command, name) {
  const child = start('sh', ['-c', `exec ${command} "$1"`, 'sh', name]);
  const exited = new Promise(resolve => child.once('exit', resolve));
  const stop = () => {
    kill(child);
    return exited;
  };
  return new Promise((resolve, reject) => {
    const keys = {};
    let address;
    let errors = '';
    const fail = why => stop().then(() => reject(new Error(`${name}: the server ${why} ${errors.trim()}`.trim())));
    const timer = setTimeout(fail, STARTS_WITHIN, 'did not say in time where it listens.');
    child.once('error', () => fail('could not be started.'));
    exited.then(code => fail(`ended with ${code}.`));
    child.stderr.on('data', text => (errors = (errors + text).slice(-500)));
    createInterface({ input: child.stdout }).on('line', line => {
      const [, label, key] = /^(.*\bkey\b.*):\s*(gwf_[0-9A-Za-z]{36})$/.exec(line) ?? [];
      if (key) keys[roleOf(label)] ??= key;
      address ??= /^listening on (http:\/\/\S+)/.exec(line)?.[1];
      if (keys.key && address) {
        clearTimeout(timer);
        resolve({ url: `${address.replace(/\/$/, '')}/api`, keys, stop });
      }
    });
  });
}

/** Which of the keys is printed in a line that starts so: the one to use, or one of those that shall be refused. */
function roleOf(label) {
  if (/\b(second|other)[ -]team\b/.test(label)) return 'otherTeamKey';
  return /\bread[ -]only\b/.test(label) ? 'readOnlyKey' : 'key';
}

/** The names the command prints with --list. */
export async function listMutants(command) {
  const { output, code } = await runProcess('sh', ['-c', `exec ${command} --list`], { limit: STARTS_WITHIN });
  if (code !== 0) throw new Error(`the server command with --list ended with ${code}`);
  return output
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** Runs a program to its end, at most `limit` milliseconds: `code` is undefined when it had to be killed. */
export function runProcess(file, args, { limit, ...options }) {
  const child = start(file, args, options);
  let output = '';
  let late = false;
  child.stdout.on('data', text => (output += text));
  child.stderr.on('data', text => (output += text));
  const timer = setTimeout(() => {
    late = true;
    kill(child);
  }, limit);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => {
      clearTimeout(timer);
      resolve({ output, code: late ? undefined : code });
    });
  });
}

/** Starts a child as the leader of a process group of its own. */
export function start(file, args, options) {
  const child = spawn(file, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  alive.add(child);
  return child.once('exit', () => alive.delete(child));
}

/** Kills a child with all that it started. */
export function kill(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (gone) {
    if (gone.code !== 'ESRCH') throw gone;
  }
}

/** Kills every child that is still there, for an end before the end. */
export const killAll = () => alive.forEach(kill);

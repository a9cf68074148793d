import { createServer } from 'node:net';
import { CONTRACT, installed, versionOf } from '../lib/locations.mjs';
import { kill, start } from '../lib/server.mjs';
import { traffic } from './traffic.mjs';

export const name = 'Prism';
export const version = versionOf('@stoplight/prism-cli');

export async function prepare() {}

/** Sends the traffic through a validating proxy and collects what Prism says about the answers. */
export async function complaints(url, { facts, limit }) {
  const deadline = AbortSignal.timeout(limit);
  const port = await freePort();
  const command = [installed('@stoplight/prism-cli/dist/index.js'), 'proxy', CONTRACT, url, '--port', port];
  const proxy = start(process.execPath, command);
  try {
    await listening(proxy, deadline);
    const found = new Set();
    for (const request of traffic(facts)) {
      deadline.throwIfAborted();
      for (const complaint of await send(`http://127.0.0.1:${port}`, facts.key, request)) found.add(complaint);
    }
    return found;
  } finally {
    kill(proxy);
  }
}

async function send(base, ownKey, { method, path, good, key = ownKey, as, form, json }) {
  const headers = {
    ...(key && { 'X-API-Key': key }),
    ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }),
    ...(json && { 'Content-Type': 'application/json' }),
  };
  const body = form ? String(new URLSearchParams(form)) : json && JSON.stringify(json);
  const label = `${method} /${path}${as ? ` ${as}` : ''}${body ? ` ${body}` : ''}`;
  let answer;
  try {
    answer = await fetch(`${base}/${path}`, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(5000),
    });
    await answer.arrayBuffer();
  } catch {
    return [`${label}: no answer`];
  }
  const header = answer.headers.get('sl-violations') ?? '[]';
  // Prism cuts off what a header would not hold, which happens when every row of an answer is wrong.
  if (!header.startsWith('[')) return [`${label}: too many violations`];
  const violations = JSON.parse(header);
  const ofAnswer = violations
    .filter(({ location }) => location[0] === 'response')
    // Rows differ from run to run, and one fault in many rows is one complaint: positions are left out.
    .map(
      ({ location, code, message }) =>
        `${label}: ${location.join('.').replace(/\.\d+(?=\.|$)/g, '[]')} ${code ?? message}`,
    );
  const asItShould = good ? answer.ok : answer.status >= 400 && answer.status < 500;
  if (!asItShould) ofAnswer.push(`${label}: a ${good ? 'good' : 'bad'} request was answered ${answer.status}`);
  return ofAnswer;
}

function listening(proxy, deadline) {
  return new Promise((resolve, reject) => {
    deadline.addEventListener('abort', () => reject(deadline.reason));
    proxy.once('exit', code => reject(new Error(`Prism ended with ${code}`)));
    proxy.stderr.resume();
    proxy.stdout.on('data', text => String(text).includes('Prism is listening') && resolve());
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

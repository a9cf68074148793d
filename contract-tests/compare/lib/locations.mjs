import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = path => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const CONTRACT = here('../../api-spec/openapi.yaml');
export const installed = path => here(`node_modules/${path}`);
export const ours = here;
export const versionOf = name => JSON.parse(readFileSync(installed(`${name}/package.json`), 'utf8')).version;

/** A file of this folder with its {{placeholders}} replaced. */
export const filled = (path, facts) =>
  readFileSync(here(path), 'utf8').replace(/\{\{(\w+)\}\}/g, (all, name) => facts[name] ?? all);

// Calls operations of the admin API by their names: where they are and what they ask for stands in its contract, which
// this server hands out.
const TOKEN = "guest-wifi-admin-token";
const contract = fetch("admin.json").then((answer) => answer.json());

/** What the server refused, in its words. */
export class Refusal extends Error {
  constructor(problem) {
    super(problem.detail);
    this.code = problem.code;
    this.faults = problem.errors ?? [];
  }
}

/**
 * Resolves to the body of the answer; rejects with a Refusal, or with a TypeError if there was no answer.
 *
 * @param {string} name the operation
 * @param {{ form?: Iterable, id?: number }} [of] the form it takes, and the id in its path
 */
export async function call(name, { form, id } = {}) {
  const { paths, components, security } = await contract;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map((method) => [path, ...method]),
  );
  const [path, method, operation] = operations.find(([, , { operationId }]) => operationId === name);
  const asked = (operation.security ?? security)
    .flatMap(Object.keys)
    .map((scheme) => components.securitySchemes[scheme]);
  const headers = asked
    .filter((scheme) => scheme.in === "header")
    .map((scheme) => [scheme.name, localStorage.getItem(TOKEN) ?? ""]);
  const answer = await fetch("admin/api" + path.replace(/\{\w+\}/, id), {
    method: method.toUpperCase(),
    headers,
    body: form && new URLSearchParams(form),
  });
  if (answer.status === 204) return null;
  const isJson = /\bjson\b/.test(answer.headers.get("Content-Type"));
  const body = isJson ? await answer.json() : { detail: `Something on the way answered ${answer.status}.` };
  if (!answer.ok || !isJson) throw new Refusal(body);
  return body;
}

/** Whether this browser has signed in before; whether the session still lives, only the server knows. */
export const hasToken = () => localStorage.getItem(TOKEN) !== null;

/** Shared by all windows, as the cookie is. */
export const keepToken = (token) => localStorage.setItem(TOKEN, token);

export const forgetToken = () => localStorage.removeItem(TOKEN);

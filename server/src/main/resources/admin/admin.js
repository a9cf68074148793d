// The Admin page: who is signed in sees keys, teams and what was done, makes, rotates and deletes keys, and controls a
// sandbox.
import { call, forgetToken, hasToken, keepToken, Refusal } from "./call.js";
import { onSubmit, showError } from "./form.js";
import { chooseRights, daysLeft, networksOf, remaining, rightsOf, warning } from "./rights.js";
import { duration, exactly, fill, moment, onDayOf, row, sentence, since, visible } from "./rows.js";

const NEWEST = 10;
const SESSION_ENDED = "Your session has ended. Sign in again.";
const find = (selector, within = document) => within.querySelector(selector);
const say = (text) => (find("#status").textContent = visible(text));
const quoted = (label) => `“${label}”`;
/** The key that a dialog is about. */
let chosen;
let teams = [];
let events = [];

function show(isSignedIn) {
  for (const part of document.querySelectorAll("[data-signed-in]")) part.hidden = !isSignedIn;
  find("#entrance").hidden = isSignedIn;
  find("#session").textContent = isSignedIn ? "Signed in" : "";
}

/** To the entrance, with nothing left of what was to be seen. */
function leave(why) {
  forgetToken();
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  for (const rows of document.querySelectorAll("tbody")) rows.replaceChildren();
  show(false);
  say(why);
  find("#password").focus();
}

/** What went wrong is told in a form; without a session there is only the entrance. */
function fail(form, error) {
  if (["not_signed_in", "invalid_csrf_token"].includes(error.code)) leave(SESSION_ENDED);
  else showError(form, error);
}

function when(form, action) {
  const element = find(form);
  onSubmit(element, action, (error) => fail(element, error));
}

async function load() {
  const [keys, knownTeams, knownEvents, sandbox] = await Promise.all(
    ["listKeys", "listTeams", "listAuditEvents", "getSandbox"].map((list) => call(list)),
  );
  teams = knownTeams.data;
  events = knownEvents.data;
  showKeys(keys.data.reverse());
  showTeams();
  showSandbox(sandbox);
  showEvents(NEWEST);
  show(true);
}

function showKeys(keys) {
  find("#keys tbody").replaceChildren(...keys.map(keyRow));
  find("#keys table").hidden = keys.length === 0;
  find("#keys .none").hidden = keys.length > 0;
  find("#expiring").textContent = visible(warning(keys));
}

function keyRow(key) {
  const element = row("#key-row", view(key));
  element.dataset.keyId = key.id;
  element.classList.toggle("expiring", daysLeft(key) !== null);
  for (const [action, dialog] of [
    ["rotate", "#rotate"],
    ["delete", "#confirm-delete"],
  ]) {
    const button = find(`.${action}`, element);
    button.setAttribute("aria-label", `${button.textContent} ${key.label}`);
    button.addEventListener("click", () => ask(dialog, key).catch((error) => fail(find(`${dialog} form`), error)));
  }
  return element;
}

const view = (key) => ({
  label: key.label,
  shown: `${key.prefix}…${key.last4}`,
  scope: key.team === null ? "Whole instance" : `Team ${key.team}`,
  access: rightsOf(key),
  networks: networksOf(key),
  created: moment(key.created_at),
  used: key.last_used_at === null ? "Never" : since(key.last_used_at),
  expires: key.expires_at === null ? "Never" : isPast(key.expires_at) ? "Expired" : moment(key.expires_at),
  left: remaining(key),
  rateLimit: key.rate_limit ?? "Default",
});

const isPast = (iso) => new Date(iso) <= Date.now();

function showTeams() {
  find("#teams tbody").replaceChildren(...teams.map((team) => row("#team-row", team)));
  const scope = find("#team");
  const chosenBefore = scope.value;
  const isKnown = scope.selectedIndex >= 0;
  scope.replaceChildren(...teams.map(({ slug }) => new Option(`Team ${slug}`, slug)), new Option("Whole instance", ""));
  if (isKnown) scope.value = chosenBefore;
}

function showSandbox({ is_sandbox: isSandbox, clock_offset_seconds: offset, faults }) {
  find("#sandbox").hidden = !isSandbox && offset === 0;
  find("#sandbox-tools").hidden = !isSandbox;
  find("#clock").textContent = offset === 0 ? "" : `Its clock is ${duration(offset)} ${offset > 0 ? "ahead" : "behind"}.`;
  find("#no-faults").hidden = faults.length > 0;
  find("#has-faults").hidden = faults.length === 0;
  find("#clear-faults").hidden = faults.length === 0;
  find("#faults").replaceChildren(
    ...faults.map((fault) => {
      const item = document.createElement("li");
      item.textContent = visible(faultText(fault));
      return item;
    }),
  );
}

const faultText = ({ kind, operation, percent, milliseconds }) =>
  `${sentence(kind)}${milliseconds ? ` of ${milliseconds} ms` : ""}: ${percent} % of ${operation ?? "all operations"}`;

function showEvents(count) {
  find("#activity tbody").replaceChildren(
    ...events.slice(0, count).map((event) =>
      row("#event-row", {
        ...event,
        at: exactly(event.at),
        action: sentence(event.action),
        actor: actor(event),
        address: address(event),
        subject: event.key_last4 === null ? (event.subject ?? "") : `${event.subject} (…${event.key_last4})`,
      }),
    ),
  );
  find("#more").hidden = events.length <= count;
  find("#more").textContent = `Show all ${events.length}`;
}

/** Sessions are told apart by when they began; who has no session has no name either. */
function actor({ client, signed_in_at: start, at }) {
  if (client === "command_line") return "Command line";
  if (start === null) return "Not signed in";
  return `${client === "browser" ? "Browser" : "Session"}, signed in ${onDayOf(start, at)}`;
}

const address = ({ address, signed_in_from: first }) =>
  first === null || first === address ? address : `${address} (signed in from ${first})`;

async function ask(dialog, key) {
  chosen = key;
  find(`${dialog} form`).reset();
  fill(find(dialog), view(key)).showModal();
  // The list may be hours old; whether a key is in use is what people want to know before they delete it.
  const { data } = await call("listKeys");
  const known = data.find(({ id }) => id === key.id);
  if (known && chosen === key) fill(find(dialog), view(known));
}

/** The one moment at which the page has a key. */
function reveal({ key, api_key: made }) {
  const venues = new URL("api/venues", document.baseURI);
  find("#key").textContent = key;
  find("#curl").textContent = `curl -H "X-API-Key: ${key}" "${venues}?slug=${made.team ?? teams[0].slug}"`;
  find("#reveal .told").textContent = "";
  fill(find("#reveal"), view(made)).showModal();
  find("#copy-key").focus();
  return load();
}

const hideKey = () => {
  for (const place of document.querySelectorAll("#key, #curl")) place.textContent = "";
};

async function copy(place, what) {
  const told = find("#reveal .told");
  getSelection().selectAllChildren(place);
  try {
    await navigator.clipboard.writeText(place.textContent);
    told.textContent = `Copied the ${what}.`;
  } catch {
    // Pages that came without TLS have no clipboard, but most browsers still copy what is selected.
    told.textContent = document.execCommand("copy")
      ? `Copied the ${what}.`
      : `The ${what} is selected. Copy it by hand.`;
  }
}

when("#sign-in", async (form) => {
  keepToken((await call("createSession", { form })).csrf_token);
  find("#sign-in").reset();
  say("");
  await load();
  find("#label").focus();
});

when("#generate", async (form) => {
  say("");
  const made = await call("createKey", { form });
  find("#generate").reset();
  await reveal(made);
});

chooseRights(find("#generate"));

when("#rotate form", async (form) => {
  say("");
  const made = await call("createRotation", { form, id: chosen.id });
  find("#rotate").close();
  await reveal(made);
});

when("#confirm-delete form", async () => {
  await call("deleteKey", { id: chosen.id });
  find("#confirm-delete").close();
  await load();
  say(`Deleted ${quoted(chosen.label)}.`);
  find("#keys").focus();
});

when("#new-team", async (form) => {
  const { slug } = await call("createTeam", { form });
  find("#new-team").reset();
  await load();
  say(`Added team ${quoted(slug)}.`);
});

when("#new-fault", async (form) => {
  await call("createFault", { form });
  find("#new-fault").reset();
  await load();
  say("Added the fault.");
});

when("#clear-faults", async () => {
  await call("deleteFaults");
  await load();
  say("Deleted all faults.");
  find("#sandbox").focus();
});

when("#reset", async () => {
  await call("createSandboxReset");
  await load();
  say("Reset the demo data.");
  find("#sandbox").focus();
});

find("#sign-out").addEventListener("click", () =>
  call("deleteSession").then(
    () => leave("Signed out."),
    (error) => fail(find("#generate"), error),
  ),
);

find("#more").addEventListener("click", () => {
  showEvents(events.length);
  find("#activity").focus();
});

find("#copy-key").addEventListener("click", () => copy(find("#key"), "key"));
find("#copy-curl").addEventListener("click", () => copy(find("#curl"), "curl line"));

for (const button of document.querySelectorAll(".cancel"))
  button.addEventListener("click", () => button.closest("dialog").close());

// A key that nobody copied is not lost by a slip of the finger: only Done closes.
find("#reveal").addEventListener("cancel", (event) => event.preventDefault());
find("#reveal").addEventListener("close", () => {
  hideKey();
  find("#keys").focus();
});
addEventListener("pagehide", hideKey);

if (hasToken()) {
  call("getSession")
    .then(load)
    .catch((error) => {
      if (error instanceof Refusal) leave(error.code === "not_signed_in" ? SESSION_ENDED : error.message);
      else say("The server does not answer. Reload to try again.");
    });
} else {
  show(false);
  find("#password").focus();
}

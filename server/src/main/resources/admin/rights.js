// What a key may do, from where and until when: in words, and in the form that makes one.
const WARNED_DAYS = 14;
const DAY = 86400000;
const RESOURCES = [
  ["customers", "customers"],
  ["customer_visits", "visits"],
  ["venues", "venues"],
  ["vouchers", "vouchers"],
];

const list = (names) => new Intl.ListFormat("en-GB").format(names);

const named = (key, right) => list(RESOURCES.filter(([name]) => key[name] === right).map(([, words]) => words));

/** The usual rights have a name; others are told one by one. */
export function rightsOf(key) {
  const isUsual = RESOURCES.every(([name]) =>
    name === "vouchers" && key.access === "read_write" ? key[name] === "write" : key[name] === "read",
  );
  if (isUsual) return key.access === "read_only" ? "Read only" : "Read and write";
  const parts = ["read", "write"].map((right) => [right, named(key, right)]).filter(([, names]) => names !== "");
  const words = parts.map(([right, names]) => `${right}s ${names}`).join("; ") || "nothing";
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The networks that a key's clients must be in; nothing if it may come from anywhere. */
export const networksOf = (key) => (key.networks.length === 0 ? "" : `only from ${key.networks.join(", ")}`);

/** How many days a key has left, if so few that somebody should act; null otherwise. */
export function daysLeft({ expires_at: end }) {
  const left = end === null ? Infinity : new Date(end) - Date.now();
  return left > 0 && left <= WARNED_DAYS * DAY ? Math.ceil(left / DAY) : null;
}

const inDays = (days) => (days === 1 ? "in a day" : `in ${days} days`);

/** A sentence about the keys that end soon; empty if there are none. */
export function warning(keys) {
  const soon = keys.filter((key) => daysLeft(key) !== null).sort((a, b) => (a.expires_at < b.expires_at ? -1 : 1));
  if (soon.length === 0) return "";
  const all = soon.map((key) => `“${key.label}” (…${key.last4}) ${inDays(daysLeft(key))}`);
  return `Expiring soon: ${list(all)}. Rotate a key to replace it before it ends.`;
}

/** What a cell tells beside the date at which a key ends. */
export const remaining = (key) => (daysLeft(key) === null ? "" : `Expires ${inDays(daysLeft(key))}`);

/** Shows the rights one by one only where they are chosen so: fields that are not shown are not sent. */
export function chooseRights(form) {
  const access = form.elements.access;
  const rights = form.querySelector(".rights");
  const update = () => {
    const isChosen = access.selectedOptions[0].hasAttribute("data-choose");
    rights.hidden = !isChosen;
    rights.disabled = !isChosen;
  };
  access.addEventListener("change", update);
  form.addEventListener("reset", () => setTimeout(update));
  update();
}

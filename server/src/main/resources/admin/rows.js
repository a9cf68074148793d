// Rows of the tables, made from the templates of the page, and times in words.
const LANGUAGE = "en-GB";
const UNITS = [
  ["year", 31536000],
  ["month", 2592000],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
];
const DURATIONS = [...UNITS.filter(([unit]) => unit !== "month" && unit !== "year"), ["second", 1]];
const UTC = { timeZone: "UTC", timeZoneName: "short", hour: "2-digit", minute: "2-digit" };
const DAY = { day: "numeric", month: "short", year: "numeric" };
const toMinute = new Intl.DateTimeFormat(LANGUAGE, { ...DAY, ...UTC });
const toSecond = new Intl.DateTimeFormat(LANGUAGE, { ...DAY, ...UTC, second: "2-digit" });
const clock = new Intl.DateTimeFormat(LANGUAGE, { ...UTC, second: "2-digit" });
const relative = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: "auto" });

/** A time in words, beside what a machine reads and what the pointer tells. */
const time = (iso, words) => ({ iso, words, toString: () => words });

export const moment = (iso) => time(iso, toMinute.format(new Date(iso)));

export const exactly = (iso) => time(iso, toSecond.format(new Date(iso)));

/** A time on a day that the reader knows: the hour alone on the same day as another time, else with the date. */
export const onDayOf = (iso, other) =>
  (iso.slice(0, 10) === other.slice(0, 10) ? clock : toSecond).format(new Date(iso));

/** How long ago. */
export function since(iso) {
  const seconds = (Date.now() - new Date(iso)) / 1000;
  const [unit, size] = UNITS.find(([, size]) => seconds >= size) ?? [];
  return time(iso, unit ? relative.format(-Math.floor(seconds / size), unit) : "just now");
}

/** A number of seconds in words: 14 days, 1 hour. */
export function duration(seconds) {
  const [unit, size] = DURATIONS.find(([, size]) => Math.abs(seconds) >= size);
  return new Intl.NumberFormat(LANGUAGE, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 }).format(
    Math.abs(seconds) / size,
  );
}

/** key_created: Key created. */
export const sentence = (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");

/** Shows what a reader would not see, but what turns text round or breaks lines. */
const ACTING = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
export const visible = (text) =>
  text.replace(ACTING, (c) => "\\u" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0"));

/** Puts texts into the places that name them. */
export function fill(element, values) {
  for (const place of element.querySelectorAll("[data-of]")) {
    const value = values[place.dataset.of];
    place.textContent = visible(String(value));
    for (const attribute of ["datetime", "title"]) place.removeAttribute(attribute);
    if (value.iso) {
      place.dateTime = value.iso;
      place.title = toSecond.format(new Date(value.iso));
    }
  }
  return element;
}

/** A row from a template, filled. */
export const row = (template, values) =>
  fill(document.querySelector(template).content.firstElementChild.cloneNode(true), values);

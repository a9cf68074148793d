// Forms that are sent once at a time and show what is wrong with them where it is wrong.

/** Shows in a form what went wrong, at the fields that it is about. */
export function showError(form, error) {
  clear(form);
  const faults = error.faults ?? [];
  const elsewhere = faults.filter((fault) => !showFault(form, fault));
  if (faults.length === 0 || elsewhere.length > 0)
    form.querySelector(".error").textContent = [
      words(error),
      ...elsewhere.map(({ parameter, detail }) => `${parameter}: ${detail}`),
    ].join(" ");
  form.querySelector("[aria-invalid]")?.focus();
}

const words = (error) =>
  error instanceof TypeError ? "The server does not answer. Try again: nothing is done twice." : error.message;

function clear(form) {
  form.querySelector(".error").textContent = "";
  for (const field of form.querySelectorAll("[aria-invalid]")) clearField(field);
}

/**
 * A field that is corrected is no longer at fault; whether it is right now, the server decides when the form is sent
 * again.
 */
function clearField(field) {
  document.getElementById(`${field.id}-fault`)?.remove();
  field.removeAttribute("aria-invalid");
  field.removeAttribute("aria-describedby");
}

/** False if the form has no such field. */
function showFault(form, { parameter, detail }) {
  const field = form.elements[parameter];
  const label = field?.closest?.("label");
  if (!label) return false;
  const fault = document.createElement("span");
  fault.className = "fault";
  fault.id = `${field.id}-fault`;
  fault.textContent = /^[a-z]/.test(detail) ? `${label.firstChild.textContent.trim()} ${detail}.` : detail;
  label.after(fault);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", fault.id);
  return true;
}

const randomName = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Does something with the fields of a form when it is sent. Each sending has a name, kept until the server has
 * answered: who tries again after silence does nothing twice.
 */
export function onSubmit(form, action, onError) {
  let formId = randomName();
  let isBusy = false;
  form.addEventListener("reset", () => clear(form));
  form.addEventListener("input", ({ target }) => {
    if (target.hasAttribute("aria-invalid")) clearField(target);
    form.querySelector(".error").textContent = "";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    clear(form);
    try {
      await action([...new FormData(form), ["form_id", formId]]);
      formId = randomName();
    } catch (error) {
      if (!(error instanceof TypeError)) formId = randomName();
      onError(error);
    } finally {
      isBusy = false;
    }
  });
}

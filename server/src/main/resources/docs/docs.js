// Sets Swagger UI to this host: its own contract, and on a demo instance the key that everybody knows.
const answers = ["openapi.json", "docs/settings.json"].map((path) => fetch(path).then((answer) => answer.json()));

const dark = matchMedia("(prefers-color-scheme: dark)");
const dress = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", dress);
dress();

// What the widget leaves without a name, or scrolls where no keyboard reaches.
const mend = () => {
  for (const [what, name] of [
    ["#servers", "Server"],
    [".examples-select-element", "Example"],
  ])
    for (const choice of document.querySelectorAll(`${what}:not([aria-label])`))
      choice.setAttribute("aria-label", name);
  for (const text of document.querySelectorAll("#docs pre:not([tabindex])")) text.setAttribute("tabindex", "0");
};
new MutationObserver(mend).observe(document.getElementById("docs"), { childList: true, subtree: true });

Promise.all(answers).then(([contract, settings]) => {
  // The rules of the whole API fill pages and stand in the reference; here is where things are tried.
  contract.info.description =
    contract.info.description.split("\n\n")[0] + " The rules are in [the reference](reference).";
  // Calls go where the page came from, also behind a proxy that nobody told the server of; the policy allows no other
  // host.
  contract.servers = [{ url: new URL("api", location.href).href }];
  takeExamples(contract, settings.examples ?? {});
  const ui = SwaggerUIBundle({
    spec: contract,
    domNode: document.getElementById("docs"),
    deepLinking: true,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    defaultModelsExpandDepth: 0,
    docExpansion: "list",
    validatorUrl: null,
    onComplete: () => offerDemoKey(ui, contract, settings.demoKey),
  });
});

/** Puts values that this instance has into the forms, in the place of the contract's own examples. */
function takeExamples({ components, paths }, examples) {
  const resolve = (node) => (node.$ref ? components[node.$ref.split("/").at(-2)][node.$ref.split("/").at(-1)] : node);
  const like = (old, value) => (typeof old === "number" ? Number(value) : value);
  for (const parameter of Object.values(components.parameters))
    if (parameter.name in examples) parameter.example = like(parameter.example, examples[parameter.name]);
  for (const { requestBody } of Object.values(paths).flatMap(Object.values))
    for (const media of Object.values(requestBody?.content ?? {})) {
      for (const [name, field] of Object.entries(resolve(media.schema).properties))
        if (name in examples) field.example = like(field.example, examples[name]);
      for (const { value } of Object.values(media.examples ?? {}).map(resolve))
        for (const name of Object.keys(value)) if (name in examples) value[name] = like(value[name], examples[name]);
    }
}

function offerDemoKey(ui, contract, key) {
  if (!key) return;
  const [scheme] = Object.keys(contract.components.securitySchemes);
  ui.preauthorizeApiKey(scheme, key);
  const note = document.getElementById("demo");
  note.textContent = `This is a demo on made-up data. Requests carry its key, ${key}.`;
  note.hidden = false;
}

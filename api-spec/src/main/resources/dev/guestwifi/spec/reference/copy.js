// Gives each sample a button that copies it, and opens the contents where there is room. Without JavaScript nothing is
// missed.
async function copy(code) {
  getSelection().selectAllChildren(code);
  try {
    await navigator.clipboard.writeText(code.textContent);
    return "Copied";
  } catch {
    // Pages that came without TLS have no clipboard, but most browsers still copy what is selected.
    return document.execCommand("copy") ? "Copied" : "Selected";
  }
}

for (const sample of document.querySelectorAll("pre.copy")) {
  const button = document.createElement("button");
  const heading = sample.closest("section")?.getAttribute("aria-labelledby");
  button.type = "button";
  button.textContent = "Copy";
  if (heading) button.setAttribute("aria-describedby", heading);
  button.addEventListener("click", async () => {
    button.textContent = await copy(sample.querySelector("code"));
    setTimeout(() => (button.textContent = "Copy"), 2000);
  });
  sample.before(button);
}

const contents = document.querySelector(".contents details");
const isWide = matchMedia("(min-width: 64rem)");
const unfold = () => contents && (contents.open = isWide.matches);
isWide.addEventListener("change", unfold);
unfold();

// @ts-check
// The embed-code builder: what is chosen, as code, copied and tried.

import { folder } from "./builder/base.js";
import { inWords } from "./builder/dates.js";
import { run } from "./builder/preview.js";
import { ways } from "./builder/ways.js";

const FILES = new URL("../pkg/dist/", import.meta.url);
const NO_FOLDER = "Type the address of the folder that holds the files, such as https://example.org/card/.";
const DENIED = "This browser doesn’t let the page copy. The code is selected: press Ctrl+C, or ⌘C on a Mac.";

const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const field = /** @param {string} name */ (name) => /** @type {any} */ (form.elements.namedItem(name));
const code = /** @type {HTMLTextAreaElement} */ (document.querySelector("#code"));
const told = /** @type {HTMLElement} */ (document.querySelector("#told"));
const about = /** @type {HTMLElement} */ (document.querySelector("#about"));
let frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));

/** @param {string} name */
async function file(name) {
  const answer = await fetch(new URL(name, FILES));
  if (!answer.ok) throw new Error(`${answer.url} is not there. Build the package first.`);
  return answer.text();
}

async function start() {
  const [dataset, integrity, room] = await Promise.all([file("dataset.json"), file("integrity.json"), file("room.css")]);
  const known = { dataset: JSON.parse(dataset), integrity: JSON.parse(integrity), room };
  field("base").value = FILES.href;
  for (const { id, title, date } of known.dataset.moments) {
    field("moment").append(new Option(`${inWords(date.edtf)}: ${title}`, id));
  }

  let turn = 0;

  /** Shows the code for what is chosen; gives that, or nothing where something else was chosen meanwhile. */
  async function show() {
    const mine = ++turn;
    const way = ways[field("way").value];
    const base = folder(field("base").value);
    about.textContent = way.about;
    for (const name of ["theme", "level", "loading", "lang", "linkable", "room", "pinned"]) field(name).disabled = way.leaves.includes(name);
    field("base").setCustomValidity(base ? "" : NO_FOLDER);
    field("base").setAttribute("aria-invalid", String(!base));
    const choice = {
      base: base ?? "",
      moment: field("moment").value,
      theme: field("theme").value,
      headingLevel: field("level").value,
      loading: field("loading").value,
      lang: field("lang").value,
      linkable: field("linkable").checked,
      room: field("room").checked,
      pinned: field("pinned").checked,
    };
    const text = base ? await way.code(choice, known) : "";
    if (mine !== turn) return undefined;
    code.value = text;
    told.textContent = text ? "" : NO_FOLDER;
    return { way, choice };
  }

  /** With the files that are here: where they will be they may not be yet. */
  async function preview() {
    const shown = await show();
    if (!shown) return;
    frame = run(frame, await shown.way.code({ ...shown.choice, base: FILES.href }, known));
  }

  // A preview for each letter of an address would ask for many that are not meant.
  form.addEventListener("input", () => show().catch(fail));
  form.addEventListener("change", () => preview().catch(fail));
  await preview();
}

async function copy() {
  try {
    await navigator.clipboard.writeText(code.value);
    told.textContent = "Copied.";
  } catch {
    // No permission, or a page without https.
    code.select();
    told.textContent = DENIED;
  }
}

/** @param {Error} error */
function fail(error) {
  code.value = "";
  told.textContent = error.message;
}

// Only with a valid address; the browser names one that is not.
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void copy();
});
start().catch(fail);

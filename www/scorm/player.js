// @ts-check
// The player: opens a package, and shows what it stores and says.

import { Lms } from "./lms.js";

const PACKAGES = { "1.2": "scorm12", 2004: "scorm2004" };

const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const { version, launch, leave, connected } = /** @type {any} */ (form.elements);
const [stage, stored, calls] = ["stage", "stored", "calls"].map((id) => /** @type {HTMLElement} */ (document.getElementById(id)));

/** One learner for each version. */
const learners = { "1.2": new Lms(), 2004: new Lms() };
/** @returns {Lms} */
const learner = () => learners[/** @type {keyof learners} */ (version.value)];

launch.onclick = async () => {
  const lms = learner();
  lms.changed = show;
  await lms.open(version.value);
  const frame = document.createElement("iframe");
  frame.title = "Leon Trotsky at a glance";
  frame.src = `../target/card/scorm/${PACKAGES[/** @type {keyof PACKAGES} */ (version.value)]}/index.html`;
  stage?.replaceChildren(frame);
  turn(true);
};
leave.onclick = () => {
  stage?.replaceChildren();
  turn(false);
};
connected.onchange = () => (learner().connected = connected.checked);
version.onchange = () => {
  connected.checked = learner().connected;
  show();
};

/** @param {boolean} playing */
function turn(playing) {
  launch.disabled = version.disabled = playing;
  leave.disabled = !playing;
}

function show() {
  const { stored: record, calls: said } = learner();
  // An LMS has fields of its own as well.
  const told = new Set(said.map(({ values }) => values[0]));
  const own = fields(record ?? {}).filter(([name]) => told.has(name));
  stored?.replaceChildren(...own.map(([name, value]) => row(name, value)));
  calls?.replaceChildren(
    ...said.slice(-40).reverse().map(({ call, values, answer }) => item(`${call}(${values.join(", ")}) → ${answer}`)),
  );
  calls?.setAttribute("start", String(said.length));
}

/**
 * What a record holds, by the names of its fields; what is empty is left out.
 *
 * @param {object} record
 * @param {string} [within]
 * @returns {[string, string][]}
 */
function fields(record, within = "") {
  return Object.entries(record).flatMap(([name, value]) => {
    const path = within ? `${within}.${name}` : name;
    if (value !== null && typeof value === "object") return fields(value, path);
    return value === "" ? [] : [/** @type {[string, string]} */ ([path, String(value)])];
  });
}

/** @param {string} name @param {string} value */
function row(name, value) {
  const [row, head, data] = ["tr", "th", "td"].map((tag) => document.createElement(tag));
  head.scope = "row";
  head.textContent = name;
  data.textContent = value;
  row.append(head, data);
  return row;
}

/** @param {string} words */
function item(words) {
  const item = document.createElement("li");
  item.textContent = words;
  return item;
}

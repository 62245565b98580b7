// What holds of every card after whatever was done: the invariants.

import { cast, known } from "./cast.js";
import { isRestless, walking } from "./time.js";

/** What a card may say in the console, with a reason. */
const EXPECTED = [
  /^warn: (trotsky|glance)-card: moment: no moment is called/,
  /^error: glance-card: the dataset has (a fault|\d+ faults)/,
  /^error: glance-card: src: .* answered 404/,
];

/** All that is wrong. */
export function look() {
  const faults = watched.said.filter((line) => !EXPECTED.some((it) => it.test(line)));
  faults.push(...watched.errors.map((error) => `uncaught: ${error}`));
  faults.push(...watched.violations);
  for (const [index, actor] of cast.entries()) faults.push(...faultsOf(actor).map((fault) => `card ${index}: ${fault}`));
  const playing = cast.flatMap((it) => it.all("[data-playing]")).length;
  if (playing !== walking()) faults.push(`${playing} cards say that they play; ${walking()} do`);
  return faults;
}

/** Forgets what was said, once it was looked at. */
export function forget() {
  for (const list of [watched.said, watched.events]) list.length = 0;
}

function faultsOf(actor) {
  const mounted = actor.all(".card").length;
  const is = (right, fault) => (right ? [] : [fault]);
  if (!actor.isIn) return is(mounted === 0, "mounted while it is out of the page");
  if (mounted > 1) return [`${mounted} cards in one element`];
  if (mounted === 0) {
    return [...is(!actor.dataset || actor.isStale, "no card"), ...is(isReadable(actor), "blank")];
  }
  if (!actor.dataset) return ["a card, and no dataset"];
  if (!actor.isStale) actor.shown = actor.wanted;
  return [...faultsOfMoment(actor), ...(actor.isStale ? [] : [...faultsOfOptions(actor), ...faultsOfAddress(actor)])];
}

/** Whether the reader has words while there is no card. */
function isReadable({ element, root }) {
  const { height } = element.getBoundingClientRect();
  return height > 0 && (root.querySelector("slot")?.assignedNodes().length > 0 || known.words(root).length > 0);
}

/** Whether all that tells of the current moment tells of the same. */
function faultsOfMoment(actor) {
  const { element, dataset } = actor;
  const { moment } = element;
  const index = dataset.ids.indexOf(moment);
  if (index < 0) return [`moment ${moment} is none of its dataset`];
  const faults = [];
  const same = (what, found, expected) => {
    const [one, other] = [found, expected].map((it) => JSON.stringify(it));
    if (one !== other) faults.push(`at ${moment} ${what}: ${one}, not ${other}`);
  };
  const ids = (items) => items.map((it) => it.dataset.moment);
  const items = actor.all("[data-moment]");
  const showsAll = actor.all(".all input")[0].checked;
  const there = dataset.isMany && !showsAll ? [moment] : dataset.ids;
  if (dataset.ids.length <= 500) same("in the list", ids(items), there);
  same("current", ids(items.filter((it) => it.ariaCurrent === "true")), [moment]);
  same("not hidden", ids(items.filter((it) => !it.hidden)), [moment]);
  const heading = (item) => item.querySelector("h1, h2, h3, h4, h5, h6");
  same("seen", ids(items.filter((it) => known.visible(heading(it)))), showsAll ? there : [moment]);
  const slider = actor.all("[part~=slider]")[0];
  same("slider", [Number(slider.value), Number(slider.max)], [index, dataset.ids.length - 1]);
  same("slider's words", slider.getAttribute("aria-valuetext").includes(dataset.titles[index]), true);
  const marks = actor.all(".current").map((it) => it.closest("[data-mark]")).filter(Boolean);
  same("marks", dataset.isMany ? marks.length : marks.map((it) => it.dataset.mark), dataset.isMany ? 1 : [moment]);
  const last = Math.max(dataset.ids.length - 1, 1);
  const thumb = parseFloat(actor.all(".leader .line")[0].getAttribute("x2"));
  same("leader", Math.abs(thumb - (100 * index) / last) < 0.02, true);
  const to = (part) => actor.all(`[part~=${part}]`)[0].dataset.to ?? null;
  same("buttons", [to("previous"), to("next")], [dataset.ids[index - 1] ?? null, dataset.ids[index + 1] ?? null]);
  const said = known.words(actor.all(".unseen")[0]);
  same("said", said === "" || said.endsWith(dataset.titles[index]), true);
  return faults;
}

/** Whether the card is as the attributes say. */
function faultsOfOptions({ element, root }) {
  const { lang, ...found } = {
    theme: root.querySelector(".card").dataset.theme,
    level: root.querySelector("header :is(h1, h2, h3, h4, h5, h6)").localName,
    lang: known.words(root.querySelector("[part~=next]")),
    linkable: Boolean(root.querySelector(".address")),
  };
  const expected = {
    theme: element.getAttribute("theme") ?? "auto",
    level: `h${element.getAttribute("heading-level") ?? 2}`,
    linkable: element.hasAttribute("linkable"),
  };
  const faults = [];
  for (const name of Object.keys(expected)) {
    if (found[name] !== expected[name]) faults.push(`${name} is ${found[name]}, not ${expected[name]}`);
  }
  const next = known.next[languageAround(element)] ?? known.next.en;
  if (lang !== next) faults.push(`"${lang}" is not "${next}"`);
  return faults;
}

function languageAround(element) {
  for (let it = element; it; it = it.parentElement ?? it.getRootNode().host) {
    if (it.hasAttribute?.("lang")) return it.getAttribute("lang").toLowerCase().split("-")[0];
  }
  return "en";
}

/** Whether the page's address, where it names a moment of the card, names the one that is shown. */
function faultsOfAddress({ element, isLinkable, dataset }) {
  if (!isLinkable || isRestless()) return [];
  const named = dataset.ids.find((id) => location.hash === `#${id}`);
  return !named || named === element.moment ? [] : [`the address says ${named}, the card ${element.moment}`];
}

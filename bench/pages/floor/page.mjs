// The floor: what the least of all such pages costs. Plain HTML, a range input, and a line of script.

import { escaped } from "../../html.mjs";

const item = ({ title, when, text }, index) =>
  `<li${index ? " hidden" : ""}><h2>${escaped(title)}</h2><p>${when}</p><blockquote>${escaped(text)}</blockquote></li>`;

const SCRIPT = `const all = document.querySelectorAll("ol > li");
document.querySelector("input").oninput = ({ target }) => all.forEach((it, index) => (it.hidden = index != target.value));`;

export default {
  name: "plain HTML with a range input",
  kind: "floor",
  markup: (moments) => `<p><input type="range" max="${moments.length - 1}" value="0" aria-label="Moment"></p>
<ol>${moments.map(item).join("\n")}</ol>
<script>${SCRIPT}</script>`,
  shown: () => document.querySelector("ol > li:not([hidden])"),
  control: () => document.querySelector("input"),
  live: () => document.querySelector("input").oninput !== null,
  current: (shown) => shown.querySelector("h2").textContent,
  step: "ArrowRight",
};

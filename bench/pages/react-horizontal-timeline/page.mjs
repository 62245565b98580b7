export default {
  name: "react-horizontal-timeline",
  package: "react-horizontal-timeline",
  kind: "text",
  // Its peers end at React 16.
  alias: { react: "react-16", "react-dom": "react-dom-16" },
  markup: () => `<div id="timeline"></div>`,
  shown: () => document.querySelector("#timeline .text-center"),
  // Its dates slide along; the first two stay where they are.
  control: () => document.querySelectorAll("#timeline li")[(bench.steps + 1) % 2],
  current: (shown) => shown.querySelector("h2").textContent,
  step: "click",
};

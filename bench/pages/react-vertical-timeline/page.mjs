export default {
  name: "react-vertical-timeline-component",
  package: "react-vertical-timeline-component",
  kind: "text",
  markup: () => `<div id="timeline"></div>`,
  shown: () => document.querySelector(".vertical-timeline-element-content"),
  // It is scrolled through: nothing in it is chosen.
  control: null,
  current: (shown) => shown.querySelector("h3").textContent,
  step: null,
};

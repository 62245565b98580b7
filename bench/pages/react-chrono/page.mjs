export default {
  name: "react-chrono",
  package: "react-chrono",
  kind: "text",
  markup: () => `<div id="timeline"></div>`,
  shown: () => document.querySelector("#timeline .timeline-card-content.active"),
  control: () => document.querySelector("#timeline button[aria-label=Next]"),
  current: (shown) => shown.textContent,
  step: "click",
};

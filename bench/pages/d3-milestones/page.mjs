export default {
  name: "d3-milestones",
  package: "d3-milestones",
  kind: "chart",
  markup: () => `<div id="timeline"></div>`,
  shown: () => document.querySelector(".milestones-text-label"),
  // A picture: nothing in it is chosen.
  control: null,
  current: (shown) => shown.textContent,
  step: null,
};

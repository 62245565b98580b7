export default {
  name: "timelines-chart",
  package: "timelines-chart",
  kind: "chart",
  markup: () => `<div id="timeline"></div>`,
  shown: () => document.querySelector("#timeline rect.series-segment"),
  // What the pointer is at is told in a tooltip. These segments are wide enough to be met.
  control: () => document.querySelectorAll("#timeline rect.series-segment")[3 + (bench.steps % 4)],
  current: () => document.querySelector(".segment-tooltip").textContent,
  step: "hover",
};

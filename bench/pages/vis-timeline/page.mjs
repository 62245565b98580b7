export default {
  name: "vis-timeline",
  package: "vis-timeline",
  kind: "text",
  markup: () => `<div id="timeline"></div>`,
  // All words are on the timeline; a moment is chosen by a click on it.
  shown: () => {
    const all = [...document.querySelectorAll(".vis-item")];
    const chosen = all.find((item) => item.matches(".vis-selected") && item.textContent);
    return chosen ?? all.find((item) => item.textContent.includes(bench.first));
  },
  control: () => document.querySelectorAll(".vis-item.vis-box:not(.vis-selected) .vis-item-content")[bench.steps % 3],
  current: (shown) => shown.textContent,
  step: "click",
};

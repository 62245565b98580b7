export default {
  name: "TimelineJS3",
  package: "@knight-lab/timelinejs",
  kind: "text",
  markup: () => `<div id="timeline" style="width: 100%; height: 600px"></div>`,
  // The words stand in the slide, and which slide it is at the marker below.
  shown: () => {
    const id = document.querySelector(".tl-timemarker-active")?.id.replace(/-marker$/, "");
    return id && document.getElementById(id);
  },
  control: () => document.querySelector(".tl-slidenav-next"),
  current: (shown) => shown.querySelector(".tl-headline").textContent,
  step: "click",
};

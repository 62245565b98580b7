import { DataSet, Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import moments from "moments";

const items = moments.map(({ id, title, start, end, text }) => ({
  id,
  content: `<strong>${title}</strong><br>${text}`,
  start,
  ...(start === end ? {} : { end }),
}));

new Timeline(document.getElementById("timeline"), new DataSet(items), {});

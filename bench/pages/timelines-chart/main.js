import TimelinesChart from "timelines-chart";
import moments from "moments";

const lanes = [...new Set(moments.map(({ lane }) => lane))];

const data = lanes.map((lane) => ({
  group: lane,
  data: moments
    .filter((moment) => moment.lane === lane)
    .map(({ title, start, end }) => ({
      label: title,
      data: [{ timeRange: [new Date(start), new Date(`${end}T23:59:59Z`)], val: title }],
    })),
}));

new TimelinesChart(document.getElementById("timeline")).zQualitative(true).data(data);

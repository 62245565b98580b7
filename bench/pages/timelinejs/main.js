import { Timeline } from "@knight-lab/timelinejs";
import "@knight-lab/timelinejs/dist/css/timeline.css";
import moments from "moments";

const day = (date) => {
  const [year, month, day] = date.split("-").map(Number);
  return { year, month, day };
};

const events = moments.map(({ id, title, start, end, text }) => ({
  unique_id: id,
  start_date: day(start),
  end_date: day(end),
  text: { headline: title, text: `<p>${text}</p>` },
}));

// Its fonts come from a third party's host, which a bench on one machine has not.
new Timeline("timeline", { events }, { font: null });

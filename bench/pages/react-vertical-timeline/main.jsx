import { createRoot } from "react-dom/client";
import { VerticalTimeline, VerticalTimelineElement } from "react-vertical-timeline-component";
import "react-vertical-timeline-component/style.min.css";
import moments from "moments";

const Page = () => (
  <VerticalTimeline>
    {moments.map(({ id, title, when, text }) => (
      <VerticalTimelineElement
        key={id}
        date={when}
        contentStyle={{ background: "rgb(33, 150, 243)", color: "#fff" }}
        contentArrowStyle={{ borderRight: "7px solid rgb(33, 150, 243)" }}
        iconStyle={{ background: "rgb(33, 150, 243)", color: "#fff" }}
      >
        <h3 className="vertical-timeline-element-title">{title}</h3>
        <p>{text}</p>
      </VerticalTimelineElement>
    ))}
  </VerticalTimeline>
);

createRoot(document.getElementById("timeline")).render(<Page />);

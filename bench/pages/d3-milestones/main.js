import milestones from "d3-milestones";
import "d3-milestones/build/d3-milestones.css";
import moments from "moments";

milestones("#timeline")
  .mapping({ timestamp: "start", text: "title" })
  .parseTime("%Y-%m-%d")
  .aggregateBy("year")
  .render(moments);

import { useState } from "react";
import { render } from "react-dom";
import HorizontalTimeline from "react-horizontal-timeline";
import moments from "moments";

const values = moments.map(({ start }) => start);

function Page() {
  const [value, setValue] = useState(0);
  const { title, when, text } = moments[value];
  return (
    <div>
      <div style={{ width: "60%", height: "100px", margin: "0 auto" }}>
        <HorizontalTimeline index={value} indexClick={setValue} values={values} />
      </div>
      <div className="text-center">
        <h2>{title}</h2>
        <p>{when}</p>
        <p>{text}</p>
      </div>
    </div>
  );
}

render(<Page />, document.getElementById("timeline"));

import { createRoot } from "react-dom/client";
import { Chrono } from "react-chrono";
import "react-chrono/dist/style.css";
import moments from "moments";

const items = moments.map(({ title, when, text }) => ({ title: when, cardTitle: title, cardDetailedText: text }));

createRoot(document.getElementById("timeline")).render(<Chrono items={items} />);

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "trotsky-at-a-glance/room.css";
import { App } from "./App";

createRoot(document.querySelector("#app")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// error TS2322
import { prerender } from "trotsky-at-a-glance/prerendered";

prerender({ theme: "blue" });

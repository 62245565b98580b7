// error TS2353
import { prerender } from "trotsky-at-a-glance/prerendered";

prerender({ title: "Trotsky" });

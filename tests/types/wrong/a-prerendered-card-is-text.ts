// error TS2345
import { prerender } from "trotsky-at-a-glance/prerendered";

document.body.append(document.body.insertBefore(prerender(), null));

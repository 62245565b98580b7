// error TS2322
import { configure } from "trotsky-at-a-glance/element";

configure({ integrity: 7 });

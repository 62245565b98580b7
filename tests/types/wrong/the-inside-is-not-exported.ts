// error TS2307
import { load } from "trotsky-at-a-glance/dist/load.js";

console.log(load);

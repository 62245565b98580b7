// error TS2339
import { TrotskyCard } from "trotsky-at-a-glance";

new TrotskyCard().addEventListener("glance-momentchange", (event) => console.log(event.detail.title));

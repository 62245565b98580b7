// error TS2540
import { TrotskyCard } from "trotsky-at-a-glance/element";

new TrotskyCard().ready = Promise.resolve();

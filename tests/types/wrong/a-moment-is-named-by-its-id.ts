// error TS2345
import { TrotskyCard } from "trotsky-at-a-glance/element";

new TrotskyCard().goTo(7);

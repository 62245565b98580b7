// error TS2353
import { mount } from "trotsky-at-a-glance";

mount("#card", { colour: "dark" });

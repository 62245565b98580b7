// error TS2322
import { mount } from "trotsky-at-a-glance";

mount("#card", { linkable: "#" });

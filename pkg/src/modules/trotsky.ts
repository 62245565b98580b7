// The module of <trotsky-card>. Its exports are named one by one: what is not named is left out of the package.

import { cardStyle, initSync, mountCard } from "glue/trotsky-card";
import { Loader } from "../load.js";

export const trotsky = new Loader((module) => {
  initSync({ module });
  return { style: cardStyle, mount: mountCard };
});

// The module of <trotsky-card>.

import { instantiate } from "glue/trotsky-card";
import { Loader } from "../load.js";

export const trotsky = new Loader((module, guard) => {
  const { cardStyle, mountCard } = instantiate(module, guard);
  return { style: cardStyle, mount: mountCard };
});

// The module of <trotsky-card>.

import { instantiate } from "glue/trotsky-card";
import { Loader } from "../load.js";

export const trotsky = new Loader((module, guard) => {
  const { mountCard } = instantiate(module, guard);
  return { mount: mountCard };
});

// The module of <glance-card>.

import { instantiate } from "glue/glance-card";
import type { Fault } from "../error.js";
import { Loader } from "../load.js";

export const glance = new Loader((module, guard) => {
  const { checkDataset, mountGlance } = instantiate(module, guard);
  return { mount: mountGlance, check: (json: string): Fault[] => checkDataset(json) };
});

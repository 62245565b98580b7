// The module of <glance-card>. Its exports are named one by one: what is not named is left out of the package.

import { checkDataset, glanceStyle, initSync, mountGlance } from "glue/glance-card";
import type { Fault } from "../error.js";
import { Loader } from "../load.js";

export const glance = new Loader((module) => {
  initSync({ module });
  return { style: glanceStyle, mount: mountGlance, check: (json: string): Fault[] => checkDataset(json) };
});

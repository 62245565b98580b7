// The entry that defines <glance-card>.

import { define } from "./glance-element.js";

export * from "./glance-element.js";

define();

// The package's main entry: defines <trotsky-card>.

import { define } from "./element.js";

export * from "./element.js";

define();

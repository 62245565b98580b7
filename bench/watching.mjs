// Puts watch.js into a page, with what the page's own file says of it.

import { readFileSync } from "node:fs";

const WATCH = readFileSync(new URL("watch.js", import.meta.url), "utf8");

/** An object's source: functions as they are written, the rest as JSON. */
const source = (object) => {
  const field = ([name, value]) => `${name}: ${typeof value === "function" ? value : JSON.stringify(value)}`;
  return `({ ${Object.entries(object).map(field).join(", ")} })`;
};

/** The script to run before anything else on `page`, whose first moment is called `first`. */
export function watching({ kind, shown, control, live, current, step }, first) {
  const said = source({ kind, shown, control, live: live ?? null, current, step });
  return `(() => { ${WATCH}\nwatch(${said}, ${JSON.stringify(first)}); })()`;
}

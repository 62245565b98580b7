// Our card by the script tag, with the line that has the module travel together with the script.

import tag from "../script-tag/page.mjs";

export default {
  ...tag,
  name: "Trotsky at a glance, preloaded",
  markup: () => `<link rel="preload" href="trotsky-card.wasm" as="fetch" crossorigin>\n${tag.markup()}`,
};

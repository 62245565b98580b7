// Our card as README's first lines have it: the element, and the script tag.

import { ours } from "../../ours.mjs";

export default {
  name: "Trotsky at a glance, script tag",
  ...ours("trotsky-card"),
  files: ["trotsky-card.js", "trotsky-card.wasm"],
  markup: () => `<trotsky-card><a href="https://www.adamsmith.org/blog/what-leon-trotsky-achieved">What Leon Trotsky achieved</a></trotsky-card>
<script src="trotsky-card.js" async></script>`,
};

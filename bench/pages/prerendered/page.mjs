// Our card as it is pasted whole, beside the script tag.

import { ours } from "../../ours.mjs";

export default {
  name: "Trotsky at a glance, prerendered",
  ...ours("trotsky-card"),
  files: ["trotsky-card.js", "trotsky-card.wasm"],
  markup: (_, dist) => `${dist("prerendered.html")}
<script src="trotsky-card.js" async></script>`,
};

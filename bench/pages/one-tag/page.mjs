// Our card by one tag and nothing else.

import { ours } from "../../ours.mjs";

export default {
  name: "Trotsky at a glance, one tag",
  ...ours("trotsky-card"),
  files: ["trotsky-card.js", "trotsky-card.wasm"],
  markup: () => `<script src="trotsky-card.js" async></script>`,
};

// Our card for any article, with ten thousand moments.

import { dataset } from "../../dataset.mjs";
import { ours } from "../../ours.mjs";

export default {
  name: "ten thousand moments",
  first: "Line 1",
  ...ours("glance-card"),
  files: ["glance-card.js", "glance-card.wasm"],
  made: () => ({ "dataset.json": JSON.stringify(dataset()) }),
  markup: () => `<glance-card src="dataset.json"></glance-card>
<script src="glance-card.js" async></script>`,
};

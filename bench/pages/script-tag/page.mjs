// Our card as the builder writes it, with its room held and its module loaded beside the script.

import { ours } from "../../ours.mjs";

export default {
  name: "Trotsky at a glance, script tag",
  ...ours("trotsky-card"),
  files: ["trotsky-card.js", "trotsky-card.wasm"],
  markup: (_, dist) => `<style>${dist("room.css").trim()}</style>
<link rel="preload" href="trotsky-card.wasm" as="fetch" crossorigin>
<trotsky-card loading="eager"><a href="https://www.adamsmith.org/blog/what-leon-trotsky-achieved">What Leon Trotsky achieved</a></trotsky-card>
<script src="trotsky-card.js" async></script>`,
};

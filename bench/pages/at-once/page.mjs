// Our card as README has it for the top of a page: with its room held, and its module loaded beside the script.

import { ours } from "../../ours.mjs";
import scriptTag from "../script-tag/page.mjs";

export default {
  name: "Trotsky at a glance, script tag, at once",
  ...ours("trotsky-card"),
  files: scriptTag.files,
  markup: (_, dist) => `<style>${dist("room.css").trim()}</style>
<link rel="preload" href="trotsky-card.wasm" as="fetch" crossorigin>
${scriptTag.markup().replace("<trotsky-card>", '<trotsky-card loading="eager">')}`,
};

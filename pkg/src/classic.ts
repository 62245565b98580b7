// The classic script: <script src="…/trotsky-card.js" async></script> defines <trotsky-card>, says where the module is,
// and puts a card in the tag's place where the page has none.

import { define } from "./define.js";
import { load, locate } from "./load.js";
import { place } from "./place.js";
import { ours, tags, wasm } from "./tags.js";

// Known only while the script runs; null for a module.
const running = document.currentScript as HTMLScriptElement | null;
let address = running && ours(running) && wasm(running);
if (address) start();

// Cards and tags count that the parser has not come to yet.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", settle);
else settle();

function start(): void {
  const url = address;
  locate(url ? () => url : undefined);
  define();
}

function settle(): void {
  if (!address) {
    // A file of another name is the last to ask: it may have been put together from several, and moved.
    for (const tag of [...tags(), running]) address ||= tag && wasm(tag);
    start();
  }
  place();
  if (document.querySelector("trotsky-card")) return;
  if (address) console.info("trotsky-card: this page has no card yet. Put a <trotsky-card> in it, or data-trotsky-card on a script tag in its body.");
  // With no card there to say it.
  else load().catch(({ message, remedy }) => console.error(`trotsky-card: ${message}. ${remedy}`));
}

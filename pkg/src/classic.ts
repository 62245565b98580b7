// The classic script: <script src="…/trotsky-card.js" async></script> defines <trotsky-card>, says where the module is,
// and puts a card in the tag's place where the page has none.

import { fetched } from "./fetched.js";
import { trotsky } from "./modules/trotsky.js";
import { place } from "./place.js";
import { based, besides, marked, ours, tags } from "./tags.js";
import { define } from "./trotsky-card.js";
import { fetchedWords } from "./words-fetched.js";
import { wordsFrom } from "./words.js";

// Imported where there is no page, by a server or a worker, it does nothing.
if (typeof document !== "undefined") run();

function run(): void {
  // Known only while the script runs; null for a module.
  const running = document.currentScript as HTMLScriptElement | null;
  let beside = running && ours(running) && besides(running);
  let started = false;
  if (beside || (running && ours(running) && based())) start();

  // Cards and tags count that the parser has not come to yet.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", settle);
  else settle();

  function start(): void {
    started = true;
    // What an author has written counts, wherever an optimizer has put the script.
    const url = () => based() ?? (beside || undefined);
    trotsky.from(() => {
      const module = url();
      return module ? fetched(module) : undefined;
    });
    wordsFrom((language) => fetchedWords(language, url()));
    define();
  }

  function settle(): void {
    if (!started) {
      // A file of another name is the last to ask: it may have been put together from several, and moved.
      for (const tag of [...tags(), running]) beside ||= tag && besides(tag);
      start();
    }
    place();
    if (document.querySelector("trotsky-card")) return;
    // With no card there to say it.
    if (!based() && !beside) trotsky.load().catch(({ message, remedy }) => console.error(`trotsky-card: ${message}. ${remedy}`));
    // A mark says that cards come later.
    else if (!tags().some(marked)) console.error("trotsky-card: this page has no card. Put a <trotsky-card> in it, or the script tag into its body; data-trotsky-card on the tag says that cards come later.");
  }
}

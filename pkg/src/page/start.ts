// The card on a page of its own: alive, with its module out of the page.

import { trotsky } from "../modules/trotsky.js";
import { packed } from "../packed.js";
import { define, type TrotskyCard } from "../trotsky-card.js";
import { bundled } from "../words-bundled.js";
import { wordsFrom } from "../words.js";
import { reportHeight } from "./height.js";
import { takeOptions } from "./options.js";
import { openInTab } from "./tab.js";

/** The page's card. `prepare` has its say before the card is alive. */
export function start(prepare?: (card: TrotskyCard) => void): void {
  const card = document.querySelector<TrotskyCard>("trotsky-card")!;
  wordsFrom(bundled);
  trotsky.from(() => packed("the module in this page", () => document.getElementById("module")!.textContent!));
  takeOptions(card, location.search);
  prepare?.(card);
  define();
  openInTab(document.querySelector<HTMLAnchorElement>(".tab a")!, card);
  reportHeight(document.querySelector("main")!);
}

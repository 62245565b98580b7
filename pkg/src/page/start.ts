// The card on a page of its own: alive, with its module out of the page.

import { define } from "../define.js";
import type { TrotskyCard } from "../element.js";
import { from } from "../load.js";
import { reportHeight } from "./height.js";
import { inline } from "./inline.js";
import { takeOptions } from "./options.js";
import { openInTab } from "./tab.js";

/** The page's card. `prepare` has its say before the card is alive. */
export function start(prepare?: (card: TrotskyCard) => void): void {
  const card = document.querySelector<TrotskyCard>("trotsky-card")!;
  from(() => inline(document.getElementById("module")!));
  takeOptions(card, location.search);
  prepare?.(card);
  define();
  openInTab(document.querySelector<HTMLAnchorElement>(".tab a")!, card);
  reportHeight(document.querySelector("main")!);
}

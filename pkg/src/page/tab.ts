// "Open in a new tab", for a card in a frame.

import type { TrotskyCard } from "../trotsky-card.js";

/** Lets the link lead to the moment that the card shows; without a frame around the page it is not needed. */
export function openInTab(link: HTMLAnchorElement, card: TrotskyCard): void {
  // A page that was put together in a frame has no address that a tab could open.
  if (parent === window || !/^(https?|file):$/.test(location.protocol)) {
    link.parentElement!.hidden = true;
    return;
  }
  const lead = () => {
    const url = new URL(location.href);
    if (card.moment) url.searchParams.set("moment", card.moment);
    link.href = url.href;
  };
  lead();
  card.addEventListener("glance-momentchange", lead);
  link.onclick = (event) => {
    event.preventDefault();
    const tab = opened(link.href);
    if (tab) tab.opener = null;
    else link.replaceWith(`Copy this address: ${link.href}`);
  };
}

/** A new tab, if the sandbox around this page allows one: otherwise the address is there to copy. */
function opened(address: string): Window | null {
  try {
    return open(address);
  } catch {
    // So Firefox refuses; the others give null.
    return null;
  }
}

// From what is readable at once to the live card: in one frame, with nothing that the reader has done lost.

/** Resolves once the reader has nothing selected in `host`, and no focus on what stands inside it. */
export function atRest(host: HTMLElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const resting = new AbortController();
    const check = () => {
      if (busy(host)) return;
      resting.abort();
      resolve();
    };
    const until = AbortSignal.any([signal, resting.signal]);
    host.ownerDocument.addEventListener("selectionchange", check, { signal: until });
    // The focus has moved only after the event that says so.
    host.addEventListener("focusout", () => queueMicrotask(check), { signal: until });
    check();
  });
}

function busy(host: HTMLElement): boolean {
  const shadow = host.shadowRoot!;
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  // The focus within the shadow root is carried over; from the slot there is no way into the card.
  if (activeElement !== host && host.contains(activeElement)) return true;
  const range = selected(shadow);
  if (!range || range.collapsed) return false;
  return [range.startContainer, range.endContainer].some((node) => host.contains(node) || shadow.contains(node));
}

/** What the reader has selected, in `shadow` too. */
function selected(shadow: ShadowRoot): AbstractRange | undefined {
  const selection: OlderSelection | null = shadow.ownerDocument.getSelection();
  if (!selection?.rangeCount) return undefined;
  const ways: (() => AbstractRange | undefined)[] = [
    () => selection.getComposedRanges({ shadowRoots: [shadow] })[0],
    // Safari before 26.
    () => selection.getComposedRanges(shadow)[0],
    // Chrome before 137 has a selection for each root; Firefox before 142 has one, with what is in shadow roots.
    () => [(shadow as OlderRoot).getSelection?.(), selection].find((it) => it && !it.isCollapsed)?.getRangeAt(0),
  ];
  for (const way of ways) {
    try {
      return way();
    } catch {
      // The next one.
    }
  }
  return undefined;
}

type OlderSelection = Selection & { getComposedRanges(root: ShadowRoot): StaticRange[] };
type OlderRoot = ShadowRoot & { getSelection?(): Selection | null };

/** Puts `base`, with a live card in it, in the place of all that is in `shadow`. */
export function takePlace(shadow: ShadowRoot, base: HTMLElement): void {
  const [before, after] = [shadow, base].map((root) => [...root.querySelectorAll(".card *")]) as [Element[], Element[]];
  // The prerendered card is the same markup: the same element stands in the same place.
  before.forEach((was, index) => {
    const now = after[index];
    if (was instanceof HTMLDetailsElement && now instanceof HTMLDetailsElement) now.open = was.open;
    if (was instanceof HTMLInputElement && now instanceof HTMLInputElement) now.checked = was.checked;
  });
  const focused = shadow.activeElement as HTMLElement | null;
  // WebKit lays a container out without what is in it first, to know how wide it is. The page would be shorter then
  // and scroll away: so that happens beside the old card, in no height.
  const old = [...shadow.childNodes];
  Object.assign(base.style, { blockSize: 0, overflow: "hidden" });
  shadow.append(base);
  base.getBoundingClientRect();
  for (const node of old) (node as ChildNode).remove();
  base.removeAttribute("style");
  if (!focused) return;
  // The button that tried again is in no card: whoever pressed it wants the slider.
  const same = after[before.indexOf(focused)] ?? base.querySelector("[part~=slider]");
  (same as HTMLElement).focus({ preventScroll: true });
}

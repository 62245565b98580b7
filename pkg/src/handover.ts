// From what is readable at once to the live card: in one frame, with nothing that the reader has done lost.

/** Resolves once the reader has nothing selected in `host`, and no focus on what stands inside it, or `signal` is aborted. */
export function atRest(host: HTMLElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const resting = new AbortController();
    const check = () => {
      if (!signal.aborted && busy(host)) return;
      resting.abort();
      resolve();
    };
    const until = AbortSignal.any([signal, resting.signal]);
    host.ownerDocument.addEventListener("selectionchange", check, { signal: until });
    // The focus has moved only after the event that says so.
    host.addEventListener("focusout", () => queueMicrotask(check), { signal: until });
    signal.addEventListener("abort", () => resolve(), { signal: resting.signal });
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

/** Whether the browser keeps a page where it is, while what no frame has shown yet becomes a card. WebKit does not. */
export const anchors = (): boolean => CSS.supports("overflow-anchor", "auto");

/** An element that is scrolled, and how far. */
type Scrolled = readonly [Element, number];

/** What is scrolled around `host`. To know, what has been put into the page is laid out. */
export function scrolled(host: Element): Scrolled[] {
  return [...around(host)].map((element): Scrolled => [element, element.scrollTop]).filter(([, top]) => top !== 0);
}

/** The card in its base that is not being made. */
export const SHOWN = ":scope > .card:not([hidden])";

/**
 * Makes the live card, the last one in `base`, the only one: what stood in its shadow root before it goes. What was
 * `scrolled` before it came stays so.
 */
export function takePlace(base: Element, scrolled: Scrolled[]): void {
  const [before, live] = [base.querySelector(SHOWN), base.lastElementChild!];
  const pairs = before && before !== live ? alike(before, live) : [];
  for (const [was, now] of pairs) {
    if (was instanceof HTMLDetailsElement && now instanceof HTMLDetailsElement) now.open = was.open;
    if (was instanceof HTMLInputElement && now instanceof HTMLInputElement) {
      now.checked = was.checked;
      now.dispatchEvent(new Event("change"));
    }
  }
  const shadow = base.parentNode as ShadowRoot;
  const focused = shadow.activeElement as HTMLElement | null;
  // One by one: to put base and card in anew would build all of it anew.
  for (const node of [...shadow.childNodes, ...base.childNodes]) if (node !== base && node !== live) node.remove();
  // Browsers lay a container out without what is in it first, to know how wide it is: the page is short for as long,
  // and scrolls away. Where nothing is scrolled, nothing can, and the layout is left to the next frame.
  if (scrolled.length) live.getBoundingClientRect();
  for (const [element, top] of scrolled) if (element.scrollTop !== top) element.scrollTo({ top, behavior: "instant" });
  if (!focused) return;
  // The button that tried again is in no card: whoever pressed it wants the slider.
  const same = pairs.find(([was]) => was === focused)?.[1] ?? live.querySelector("[part~=slider]");
  (same as HTMLElement).focus({ preventScroll: true });
}

/** What the reader can have opened, chosen or focused. */
const HELD = ["a:not(.address)", "button:not(.quote, .way, [part~=cite] *)", "[part~=cite] button", ".quote", ".way", "details", "input", "summary", "[role=link]"];

/**
 * What is the same in two cards. They differ in their words, in what needs a script, and where another version of the
 * card has prerendered one of them: as many of a kind stand in the same order.
 */
function alike(before: Element, live: Element): [Element, Element][] {
  return HELD.flatMap((kind) => {
    const [was, now] = [before, live].map((card) => [...card.querySelectorAll(kind)]) as [Element[], Element[]];
    return was.length === now.length ? was.map((it, index): [Element, Element] => [it, now[index]!]) : [];
  });
}

/** An element, and those it is laid out in. */
function* around(element: Element): Generator<Element> {
  let next: Element | null | undefined = element;
  for (; next; next = next.assignedSlot ?? next.parentElement ?? (next.getRootNode() as Partial<ShadowRoot>).host) yield next;
}

// How high the card is, for the page around its frame. embed.js listens there.

/** How long a frame may take to grow, in milliseconds. */
const GROWING = 1_000;

/** Tells the page around this one how high `content` is, in CSS pixels: whenever that changes, and when asked. */
export function reportHeight(content: Element): void {
  if (parent === window) return;
  // No secret, and any page may hold the frame.
  const report = () => parent.postMessage({ type: "glance-height", height: Math.ceil(content.getBoundingClientRect().height) }, "*");
  new ResizeObserver(report).observe(content);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.type === "glance-height?") report();
  });
  // A jump within the page may have made it higher: what it led to is elsewhere once the frame has grown.
  let jumped = -Infinity;
  addEventListener("focusin", ({ timeStamp }) => (jumped = timeStamp));
  addEventListener("resize", ({ timeStamp }) => {
    if (timeStamp - jumped > GROWING) return;
    const { top, bottom } = focused()!.getBoundingClientRect();
    parent.postMessage({ type: "glance-sight", top, bottom }, "*");
  });
}

/** The element that has the focus, in whatever shadow root. */
function focused(): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement;
}

// How high the card is, for the page around its frame. embed.js listens there.

/** Tells the page around this one how high `content` is, in CSS pixels: whenever that changes, and when asked. */
export function reportHeight(content: Element): void {
  if (parent === window) return;
  // No secret, and any page may hold the frame.
  const report = () => parent.postMessage({ type: "glance-height", height: Math.ceil(content.getBoundingClientRect().height) }, "*");
  new ResizeObserver(report).observe(content);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.type === "glance-height?") report();
  });
}

// embed.js, for a page that holds embed.html in frames: makes each frame as high as the card in it.

/** What page/height.ts sends. */
interface Message {
  type: "glance-height";
  height: number;
}

/** More than any card needs, in CSS pixels. */
const HIGHEST = 50_000;

/** The frames with a card in them. */
const framed = () => document.querySelectorAll<HTMLIFrameElement>('iframe[src*="embed.html"], iframe[src*="trotsky-card.html"], iframe[data-trotsky-card]');

addEventListener("message", ({ source, data }: MessageEvent<Message | undefined>) => {
  if (data?.type !== "glance-height" || typeof data.height !== "number" || !(data.height > 0 && data.height < HIGHEST)) return;
  for (const frame of framed()) {
    // Any window may send a message: only the frame itself is believed, and only about itself.
    if (frame.contentWindow !== source) continue;
    // Without its border, wherever the page counts that in.
    Object.assign(frame.style, { boxSizing: "content-box", height: `${data.height}px` });
  }
});

// Those that have told their height before anybody listened.
for (const frame of framed()) frame.contentWindow?.postMessage({ type: "glance-height?" }, "*");

// embed.js, for a page that holds embed.html in frames: makes each frame as high as the card in it.

/** What page/height.ts sends: how high the card is, or where in it the reader should look, in CSS pixels. */
type Message = { type: "glance-height"; height: number } | { type: "glance-sight"; top: number; bottom: number };

/** More than any card needs, in CSS pixels. */
const HIGHEST = 50_000;

/** The frames with a card in them. */
const framed = () => document.querySelectorAll<HTMLIFrameElement>('iframe[src*="embed.html"], iframe[src*="trotsky-card.html"], iframe[data-trotsky-card]');

// Imported where there is no page, by a server or a worker, it does nothing.
if (typeof document !== "undefined") listen();

function listen(): void {
  addEventListener("message", ({ source, data }: MessageEvent<Message | undefined>) => {
    if (!data?.type?.startsWith?.("glance-")) return;
    for (const frame of framed()) {
      // Any window may send a message: only the frame itself is believed, and only about itself.
      if (frame.contentWindow !== source) continue;
      if (data.type === "glance-height") size(frame, data.height);
      if (data.type === "glance-sight") show(frame, data.top, data.bottom);
    }
  });

  // What a frame has told of itself before anybody listened is lost.
  const ask = (frame: HTMLIFrameElement) => frame.contentWindow?.postMessage({ type: "glance-height?" }, "*");
  for (const frame of framed()) ask(frame);
  document.addEventListener("load", ({ target }) => [...framed()].includes(target as HTMLIFrameElement) && ask(target as HTMLIFrameElement), true);
}

function size(frame: HTMLIFrameElement, height: unknown): void {
  if (typeof height !== "number" || !(height > 0 && height < HIGHEST)) return;
  // Without its border, wherever the page counts that in.
  Object.assign(frame.style, { boxSizing: "content-box", height: `${height}px` });
}

/** Scrolls as far as is needed to have a part of the frame in sight. */
function show(frame: HTMLIFrameElement, top: unknown, bottom: unknown): void {
  if (typeof top !== "number" || typeof bottom !== "number" || !(top >= 0 && bottom <= frame.clientHeight)) return;
  const edge = frame.getBoundingClientRect().top + frame.clientTop;
  if (edge + top < 0 || edge + bottom > innerHeight) scrollBy(0, edge + top - innerHeight / 3);
}

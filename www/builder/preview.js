// @ts-check
// The code, truly run: a page of its own in a frame as high as that page.

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Preview</title>
<style>body { margin: 1rem; font: 1rem/1.5 system-ui, sans-serif }</style>
<body>
`;

/** @type {ResizeObserver | undefined} */
let watching;

/**
 * @param {HTMLIFrameElement} frame
 * @param {string} code
 * @returns {HTMLIFrameElement} what stands in the frame's place now
 */
export function run(frame, code) {
  watching?.disconnect();
  // A new frame: in the old one each change would be a step back in the browser's history.
  const next = /** @type {HTMLIFrameElement} */ (frame.cloneNode());
  next.addEventListener("load", () => {
    const page = next.contentDocument?.documentElement;
    if (!page) return;
    watching = new ResizeObserver(() => (next.style.blockSize = `${page.offsetHeight}px`));
    watching.observe(page);
  });
  next.srcdoc = PAGE + code;
  frame.replaceWith(next);
  return next;
}

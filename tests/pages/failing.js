// For pages whose module does not come. What takes time takes it when the test says so.

/** How long, in milliseconds, was to be waited. */
window.patience = [];
/** Ends all waiting. */
window.expire = undefined;
AbortSignal.timeout = (time) => {
  const controller = new AbortController();
  patience.push(time);
  expire = () => controller.abort(new DOMException("The operation timed out.", "TimeoutError"));
  return controller.signal;
};

/** The browser's own WebAssembly, where the page takes it away (?unsupported). */
window.kept = WebAssembly;
if (location.search === "?unsupported") delete window.WebAssembly;

// Answers that pass fetch and are no module, or another one.
const answers = {
  "?changed": (bytes) => bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 1000),
  "?foreign": () => new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]),
};
const real = fetch.bind(window);
window.mended = false;
window.fetch = async (...request) => {
  const answer = await real(...request);
  const other = answers[location.search];
  if (mended || !other) return answer;
  const { headers } = answer;
  return new Response(other(new Uint8Array(await answer.arrayBuffer())), { headers });
};

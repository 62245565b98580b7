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

// Answers that pass fetch and are no module (?changed, ?changed-untyped).
const real = fetch.bind(window);
window.mended = false;
if (location.search.startsWith("?changed")) {
  window.fetch = async (...request) => {
    const answer = await real(...request);
    if (mended) return answer;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 1000);
    return new Response(bytes, { headers: location.search === "?changed" ? { "content-type": "application/wasm" } : {} });
  };
}

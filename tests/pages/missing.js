// Answers requests for the module as a broken site would (?not-there, ?not-wasm, ?no-answer) or a slow one (?late).
const answers = {
  "?not-there": (real) => real("/pkg/dist/no-such-file.wasm"),
  "?not-wasm": (real) => real("/tests/pages/missing.html"),
  "?no-answer": () => Promise.reject(new TypeError("the network is gone")),
  "?late": (real, ...request) => late.then(() => real(...request)),
};

/** Lets a late answer come. */
window.answer = undefined;
const late = new Promise((resolve) => (window.answer = resolve));

const real = window.fetch.bind(window);
window.mended = false;
/** How often the module was asked for. */
window.asked = 0;
window.fetch = (address, options) => {
  const wanted = String(address?.url ?? address);
  if (!wanted.endsWith(".wasm")) return real(address, options);
  asked += 1;
  return mended ? real(address, options) : answers[location.search](real, address, options);
};

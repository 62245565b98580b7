// Answers requests for the module as a broken site would: ?not-there, ?not-wasm or ?no-answer.
const answers = {
  "?not-there": (real) => real("/pkg/dist/no-such-file.wasm"),
  "?not-wasm": (real) => real("/tests/pages/missing.html"),
  "?no-answer": () => Promise.reject(new TypeError("the network is gone")),
};

const real = window.fetch.bind(window);
window.mended = false;
window.fetch = (address, options) => {
  const wanted = String(address?.url ?? address);
  return wanted.endsWith(".wasm") && !mended ? answers[location.search](real) : real(address, options);
};

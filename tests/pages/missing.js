// A module that comes when the test says so.

/** Lets the answer come. */
window.answer = undefined;
const late = new Promise((resolve) => (window.answer = resolve));

const real = window.fetch.bind(window);
/** How often the module was asked for. */
window.asked = 0;
window.fetch = async (...request) => {
  asked += 1;
  await late;
  return real(...request);
};

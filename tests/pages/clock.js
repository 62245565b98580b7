// What the card does after seconds it does when the test says so: after one, or as many milliseconds as data-from says.

const FROM = Number(document.currentScript.dataset.from ?? 1_000);

/** What the card waits to do: after how long, in milliseconds, and what. */
window.waits = [];

/** The time has come. */
window.pass = () => waits.shift().act();

const { setTimeout: set, clearTimeout: clear } = window;
window.setTimeout = (act, time, ...rest) => {
  // The tests wait, too, and by the same clock.
  if (!(time >= FROM && new Error().stack.includes("/pkg/dist/"))) return set(act, time, ...rest);
  const wait = { time, act };
  waits.push(wait);
  return wait;
};
window.clearTimeout = (wait) => {
  if (waits.includes(wait)) waits.splice(waits.indexOf(wait), 1);
  else clear(wait);
};

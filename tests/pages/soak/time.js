// Time passes when the soak says so: see clock.js.

/** How long a moment stays before the address names it, in milliseconds. */
const REST = 500;

/** Whether a card waits to name its moment in the address. */
export const isRestless = () => waits.some(({ time }) => time === REST);

/** How many cards wait to step on. */
export const walking = () => waits.filter(({ time }) => time > REST).length;

export function rest() {
  pass(REST);
  return "half a second";
}

export function passAll() {
  pass(Infinity);
  return "many seconds";
}

function pass(time) {
  const due = waits.filter((wait) => wait.time <= time);
  for (const wait of due) {
    // One may end another.
    if (!waits.includes(wait)) continue;
    waits.splice(waits.indexOf(wait), 1);
    wait.act();
  }
}

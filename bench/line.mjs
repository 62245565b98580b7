// A slow line that carries packets: the start of a page can be read before its end is there. (What the DevTools protocol
// slows down comes in one piece: a browser that reads 18 KB at once waits for all of them.) No handshake, and no loss.

/** What a packet carries, in bytes. */
const PACKET = 1400;

/** Resolves at a time, and never before: Node counts a timer from when its loop last looked at the clock. */
async function until(time) {
  for (let left; (left = time - performance.now()) > 0; ) await new Promise((then) => setTimeout(then, left));
}

/** A line with so many milliseconds before each answer, and so many bytes a second for all answers together. */
export function line({ latency, throughput }) {
  let [free, under, last] = [0, 0, Promise.resolve()];
  return async (response, body) => {
    // Answers begin in the order in which they were asked for.
    const before = last;
    await (last = until(performance.now() + latency).then(() => before));
    // Timers that are late take nothing from the line while it is in use.
    if (under++ === 0) free = performance.now();
    for (let sent = 0; sent < body.length; sent += PACKET) {
      const packet = body.subarray(sent, sent + PACKET);
      free += (packet.length / throughput) * 1000;
      await until(free);
      response.write(packet);
    }
    under -= 1;
    response.end();
  };
}

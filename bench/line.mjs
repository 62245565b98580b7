// A slow line, as it is: what is sent comes packet by packet, so that the start of a page can be read before its end is
// there. (What the DevTools protocol slows down comes in one piece: a browser that reads 18 KB at once waits for all.)

/** What a packet carries, in bytes. */
const PACKET = 1400;

const until = (time) => new Promise((then) => setTimeout(then, time - performance.now()));

/** A line with so many milliseconds before each answer, and so many bytes a second for all answers together. */
export function line({ latency, throughput }) {
  let free = 0;
  return async (response, body) => {
    await until(performance.now() + latency);
    for (let sent = 0; sent < body.length; sent += PACKET) {
      const packet = body.subarray(sent, sent + PACKET);
      free = Math.max(free, performance.now()) + (packet.length / throughput) * 1000;
      await until(free);
      response.write(packet);
    }
    response.end();
  };
}

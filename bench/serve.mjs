// Serves a folder from this machine, packed by brotli at its best, and keeps count of what was taken.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const KINDS = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};
/** Formats that are packed already. */
const PACKED = [".gif", ".png", ".woff", ".woff2"];

/** What one packet of a line carries, in bytes. */
const PACKET = 1400;

const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Every file in a folder, by its address, with the headers it is sent with. */
function files(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const ending = extname(path);
      const asItIs = PACKED.includes(ending);
      const body = asItIs ? readFileSync(path) : brotliCompressSync(readFileSync(path), best);
      const headers = { "content-type": KINDS[ending] ?? "application/octet-stream", "content-length": body.length };
      if (!asItIs) headers["content-encoding"] = "br";
      return [path.slice(folder.length).replace(/\/index\.html$/, "/"), { headers, body }];
    }),
  );
}

/** Sends what is asked for as it comes over `line`: each answer after its latency, all of them by packets, in turns. */
function shaped() {
  let free = 0;
  const later = (when) => new Promise((then) => setTimeout(then, when - performance.now()));
  return async (response, body, line) => {
    await later(performance.now() + line.latency);
    response.flushHeaders();
    for (let sent = 0; sent < body.length; sent += PACKET) {
      const packet = body.subarray(sent, sent + PACKET);
      free = Math.max(free, performance.now()) + (packet.length / line.throughput) * 1000;
      await later(free);
      response.write(packet);
    }
    response.end();
  };
}

/** Serves `folder`; gives the address, what was taken since `forget()`, and how to end. */
export async function serve(folder) {
  const all = files(folder);
  const send = shaped();
  let taken = [];
  let line;
  const server = createServer(({ url }, response) => {
    const file = all.get(url.split("?")[0]);
    taken.push({ url, bytes: file?.body.length ?? 0 });
    response.writeHead(file ? 200 : 404, file?.headers);
    if (file && line) send(response, file.body, line);
    else response.end(file?.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    taken: () => taken,
    forget: () => (taken = []),
    over: (given) => (line = given),
    end: () => server.close(),
  };
}

// Serves a folder from this machine, packed by brotli at its best, and keeps count of what was taken.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { line } from "./line.mjs";

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

/** As fast as this machine is. */
const atOnce = (response, body) => response.end(body);

/** Serves `folder`; gives the address, what was taken since `begin()`, which says over which line, and how to end. */
export async function serve(folder) {
  const all = files(folder);
  let taken = [];
  let send = atOnce;
  const server = createServer(({ url }, response) => {
    const file = all.get(url.split("?")[0]);
    taken.push({ url, bytes: file?.body.length ?? 0 });
    if (file) void send(response.writeHead(200, file.headers), file.body);
    else response.writeHead(404).end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    taken: () => taken,
    begin: (slow) => ((taken = []), (send = slow ? line(slow) : atOnce)),
    end: () => server.close(),
  };
}

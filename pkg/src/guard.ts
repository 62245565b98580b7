// What keeps a module that has stopped from being called.

/**
 * The exports of an instance, until one of them throws: it trapped, or something of the page's has thrown into it, and
 * what it was about is half done. From then on a call from outside does nothing and gives 0, one from within the module
 * throws, so that the module comes to its end, and `stop` is told why.
 */
export function guarded(exports: WebAssembly.Exports, stop: (why: unknown) => void): WebAssembly.Exports {
  let depth = 0;
  let alive = true;
  let why: unknown;
  const guard = (act: Function) => (...given: unknown[]): unknown => {
    let result;
    depth++;
    try {
      if (alive) result = act(...given);
    } catch (error) {
      alive = false;
      why = error;
    }
    depth--;
    if (alive) return result;
    if (depth) throw why;
    stop(why);
    return 0;
  };
  return Object.fromEntries(Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? guard(it) : it]));
}

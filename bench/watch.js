// What is seen of a page from within, from before its first byte: paints, shifts, long tasks, modules, and when it is
// ready. It stands in every page in the same way; `page` is what the page's own file says.

// eslint-disable-next-line no-unused-vars
function watch(page, first) {
  const memories = new Set();
  let last = 0;
  const bench = (globalThis.bench = { first, ready: 0, steps: 0, instances: 0 });
  const figures = { fcp: 0, lcp: 0, shift: 0, tasks: 0, blocked: 0 };

  const observe = (type, each) => {
    const hear = (list) => list.getEntries().forEach((entry) => ((last = performance.now()), each(entry)));
    new PerformanceObserver(hear).observe({ type, buffered: true });
  };
  observe("paint", ({ name, startTime }) => name === "first-contentful-paint" && (figures.fcp = startTime));
  observe("largest-contentful-paint", ({ startTime }) => (figures.lcp = startTime));
  observe("layout-shift", ({ value, hadRecentInput }) => hadRecentInput || (figures.shift += value));
  observe("longtask", ({ duration }) => ((figures.tasks += 1), (figures.blocked += duration)));
  observe("resource", () => {});

  const noted = (made) => {
    bench.instances += 1;
    const all = Object.values((made.instance ?? made).exports);
    all.filter((it) => it instanceof WebAssembly.Memory).forEach((memory) => memories.add(memory));
    return made;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const inner = WebAssembly[name];
    WebAssembly[name] = (...given) => inner.apply(WebAssembly, given).then(noted);
  }
  const construct = (target, given) => noted(Reflect.construct(target, given));
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct });

  const visible = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().height > 0;
  const shows = (element) => visible(element) && (page.kind === "chart" || element.textContent.includes(first));
  /** Does something in the next task: asked for within a frame, after its paint. */
  const next = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  };
  const look = () => {
    const shown = page.shown();
    const ready = shown && shows(shown) && (!page.control || page.control()) && (!page.live || page.live());
    if (ready) next((now) => (bench.ready = last = now));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  /** Resolves once the page is ready and nothing has happened for a second. */
  bench.quiet = (limit) =>
    new Promise((resolve, reject) => {
      const wait = () => {
        const now = performance.now();
        if (document.readyState === "complete" && bench.ready && now - last > 1000) return resolve();
        if (now > limit) return reject(new Error(bench.ready ? "it does not come to rest" : "it does not get ready"));
        setTimeout(wait, 50);
      };
      wait();
    });

  const nodes = (root) => {
    let count = 0;
    for (const walk = document.createTreeWalker(root); walk.nextNode(); ) {
      count += 1 + (walk.currentNode.shadowRoot ? nodes(walk.currentNode.shadowRoot) : 0);
    }
    return count;
  };
  bench.figures = () => ({
    ...figures,
    ready: bench.ready,
    nodes: nodes(document),
    wasm: [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    instances: bench.instances,
  });

  /** Makes the next step's control ready to be used; gives its middle. Marks tell the trace when it began and ended. */
  bench.arm = () => {
    const control = page.control();
    control.scrollIntoView({ block: "nearest" });
    if (page.step.startsWith("Arrow")) control.focus({ preventScroll: true });
    const before = page.current(page.shown());
    const type = { click: "pointerup", hover: "pointermove" }[page.step] ?? "keydown";
    bench.stepped = new Promise((resolve, reject) => {
      const begin = () => {
        const begun = performance.mark("step").startTime;
        const look = () => {
          if (page.current(page.shown()) !== before) next(() => resolve(void performance.mark("stepped")));
          else if (performance.now() - begun > 5000) reject(new Error("a step does nothing"));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      addEventListener(type, begin, { capture: true, once: true });
    });
    bench.steps += 1;
    const { x, y, width, height } = control.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
}

// Counts what the card keeps, from before it is there: listeners, timers, observers, memory of its module.

/** What it keeps. Listeners by what they are at: those at what stands in a card go with that. */
window.kept = { window: 0, document: 0, element: 0, timers: 0, observers: 0 };
/** What it has ever listened for. */
window.listenedFor = new Set();
/** The memories of the modules that were started. */
window.memories = [];

/** Whether the card has called, and not the page or the test. */
const isTheCard = () => new Error().stack.includes("/pkg/dist/");

{
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const listeners = new WeakMap();
  const kindOf = (target) => {
    if (target === window) return "window";
    if (target === document) return "document";
    const element = target instanceof ShadowRoot ? target.host : target;
    return element instanceof HTMLElement && element.localName.endsWith("-card") ? "element" : undefined;
  };
  const keyOf = (name, options) => `${name} ${Boolean(options?.capture ?? options)}`;
  // Weakly: what counts must keep nothing itself.
  const listenersOf = (target, act) => {
    if (!listeners.has(target)) listeners.set(target, new WeakMap());
    const known = listeners.get(target);
    if (!known.has(act)) known.set(act, new Map());
    return known.get(act);
  };
  /** A listener counts until it is taken away, by whatever does that. */
  const add = (target, name, act, options) => {
    const kind = kindOf(target);
    if (!kind || !act || options?.signal?.aborted || !isTheCard()) return;
    const [known, key] = [listenersOf(target, act), keyOf(name, options)];
    if (known.has(key)) return;
    let counts = true;
    const end = () => {
      kept[kind] -= Number(counts);
      counts = false;
      known.delete(key);
    };
    known.set(key, end);
    kept[kind] += 1;
    listenedFor.add(name);
    if (options?.once) addEventListener.call(target, name, end, { once: true, capture: options.capture });
    if (options?.signal) addEventListener.call(options.signal, "abort", end);
  };
  EventTarget.prototype.addEventListener = function (name, act, options) {
    add(this ?? window, name, act, options);
    return addEventListener.call(this ?? window, name, act, options);
  };
  EventTarget.prototype.removeEventListener = function (name, act, options) {
    listeners.get(this ?? window)?.get(act)?.get(keyOf(name, options))?.();
    return removeEventListener.call(this ?? window, name, act, options);
  };
}

for (const [set, clear, again] of [["setTimeout", "clearTimeout"], ["setInterval", "clearInterval", true], ["requestAnimationFrame", "cancelAnimationFrame"]]) {
  const { [set]: real, [clear]: realClear } = window;
  const pending = new Set();
  const end = (timer) => {
    kept.timers -= Number(pending.delete(timer));
  };
  window[set] = (act, ...rest) => {
    if (!isTheCard()) return real(act, ...rest);
    const timer = real((...given) => {
      if (!again) end(timer);
      act(...given);
    }, ...rest);
    pending.add(timer);
    kept.timers += 1;
    return timer;
  };
  window[clear] = (timer) => {
    end(timer);
    realClear(timer);
  };
}

for (const name of ["IntersectionObserver", "MutationObserver", "ResizeObserver"]) {
  window[name] = class extends window[name] {
    #counts = false;

    observe(...given) {
      super.observe(...given);
      if (this.#counts || !isTheCard()) return;
      this.#counts = true;
      kept.observers += 1;
    }

    disconnect() {
      super.disconnect();
      kept.observers -= Number(this.#counts);
      this.#counts = false;
    }
  };
}

WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(...given) {
    const instance = Reflect.construct(...given);
    memories.push(...Object.values(instance.exports).filter((it) => it instanceof WebAssembly.Memory));
    return instance;
  },
});

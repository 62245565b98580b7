// Writes down all that a script on the page sends or keeps, from before any card is there.
window.log = [];

const note = (what, given) => log.push([what, ...[...given].map(String)].join(" "));

/** Writes down every call of a method. */
function call(owner, ...names) {
  for (const name of names) {
    const real = owner?.[name];
    if (!real) continue;
    owner[name] = function (...given) {
      note(name, given);
      return real.apply(this, given);
    };
  }
}

/** Writes down all that is written to a property, and where `reads`, that it is read. */
function property(owner, name, reads = false) {
  const { get, set } = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {
    get() {
      if (reads) note(`read ${name}`, []);
      return get.call(this);
    },
    set(value) {
      note(`write ${name}`, [value]);
      set.call(this, value);
    },
  });
}

call(window, "fetch", "open", "postMessage");
call(XMLHttpRequest.prototype, "open");
call(Navigator.prototype, "sendBeacon");
call(Storage.prototype, "getItem", "setItem");
call(IDBFactory.prototype, "open");
call(CacheStorage.prototype, "open");
call(window.CookieStore?.prototype, "get", "set");
call(ServiceWorkerContainer.prototype, "register");
call(History.prototype, "pushState", "replaceState");

property(Document.prototype, "cookie", true);
for (const name of ["Image", "Script", "IFrame", "Media"]) property(window[`HTML${name}Element`].prototype, "src");
property(HTMLLinkElement.prototype, "href");

for (const name of ["WebSocket", "EventSource", "Worker", "SharedWorker", "BroadcastChannel", "RTCPeerConnection", "FontFace"]) {
  if (!window[name]) continue;
  window[name] = new Proxy(window[name], {
    construct(real, given, target) {
      note(`new ${name}`, given);
      return Reflect.construct(real, given, target);
    },
  });
}

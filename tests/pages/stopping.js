// For pages whose module stops while it runs.

/** The instances of modules so far. */
window.instances = [];
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...given) {
    super(...given);
    instances.push(this);
  }
};

/** Makes nonsense of all that the latest instance remembers: it traps at whatever it does next. */
window.spoil = () => new Uint8Array(instances.at(-1).exports.memory.buffer).fill(0xff);

// What the page has not (?no-intl), or has not in full. English does without.
const german = () => (document.documentElement.lang = "de");
const dates = window.Intl;
const { DateTimeFormat } = dates;
const wants = {
  // A machine with little memory: a megabyte more than the module begins with.
  "?narrow": () => {
    const compile = WebAssembly.compile.bind(WebAssembly);
    WebAssembly.compile = (bytes) => compile(narrow(new Uint8Array(bytes), 16));
    WebAssembly.compileStreaming = async (answer) => WebAssembly.compile(await (await answer).arrayBuffer());
  },
  "?no-intl": () => german() && delete window.Intl,
  "?no-intl-in-english": () => delete window.Intl,
  // As Intl does for a locale that is none.
  "?no-locale": () => {
    german();
    dates.DateTimeFormat = class extends DateTimeFormat {
      constructor(locale, options) {
        super(`${locale}-`, options);
      }
    };
  },
  // As Intl does for a locale that it has no data of.
  "?other-locale": () => {
    dates.DateTimeFormat = class extends DateTimeFormat {
      constructor(locale, options) {
        super("en-US", options);
      }
    };
  },
};
wants[location.search]?.();

/** Gives the page what it wanted. */
window.mend = () => {
  window.Intl = dates;
  dates.DateTimeFormat = DateTimeFormat;
};

/** A module that may grow by so many pages of 64 KB and no more: the section of its memory (5) with a maximum. */
function narrow(bytes, pages) {
  let [at, size, start] = [8];
  for (; [size, start] = number(bytes, at + 1), bytes[at] !== 5; at = start + size);
  // One memory, without a maximum.
  const [least] = number(bytes, start + 2);
  const section = [1, 1, ...written(least), ...written(least + pages)];
  return new Uint8Array([...bytes.slice(0, at), 5, section.length, ...section, ...bytes.slice(start + size)]);
}

/** The number at a place (LEB128), and the place after it. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value |= (bytes[at] & 0x7f) << shift;
    if (bytes[at] < 0x80) return [value, at + 1];
  }
}

function written(value) {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...written(value >> 7)];
}

// Words for the scripts that tests run in a page.

/** Every card on the page, by whatever name, also those in somebody else's shadow root. */
function cards(root = document) {
  const found = [];
  for (const element of root.querySelectorAll("*")) {
    if (/^(my-)?(trotsky|glance)-card$/.test(element.localName)) found.push(element);
    else if (element.shadowRoot) found.push(...cards(element.shadowRoot));
  }
  return found;
}

const card = (nth = 0) => cards()[nth];
const all = (selector, nth = 0) => [...card(nth).shadowRoot.querySelectorAll(selector)];
const one = (selector, nth = 0) => card(nth).shadowRoot.querySelector(selector);
const part = (name, nth = 0) => one(`[part~="${name}"]`, nth);
const slider = (nth = 0) => part("slider", nth);
const moment = (id, nth = 0) => one(`[data-moment="${id}"]`, nth);
/** The moments a reader can see. */
const seen = (nth = 0) =>
  all("[data-moment]", nth)
    .filter((item) => visible(item.querySelector("h1, h2, h3, h4, h5, h6")))
    .map((item) => item.dataset.moment);
/** What is said without being asked for, by whatever says it. */
const spoken = (nth = 0) => all('[role="status"]', nth).map(words).filter(Boolean).join(" ");
/** The button in `within` that bears this text. */
const button = (text, within) => [...within.querySelectorAll("button")].filter((it) => words(it) === text);

/** The text of a node as it reads: white space made single. */
const words = (node) => (node?.textContent ?? "").replace(/\s+/g, " ").trim();

/** Whether a reader can see the element somewhere on the page. */
function visible(element) {
  if (!element?.checkVisibility({ checkVisibilityCSS: true, visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** Whether the element's middle is within the window. */
function inView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  const middle = (top + bottom) / 2;
  return middle >= 0 && middle <= innerHeight;
}

/** The element at a point of the window, in whatever shadow root. */
function at(x, y) {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot?.elementFromPoint(x, y)) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (inner === found) break;
    found = inner;
  }
  return found;
}

/** The element's ancestors and itself, through shadow roots. */
function lineage(node) {
  const line = [];
  for (; node; node = node.parentNode ?? node.host) line.push(node);
  return line;
}

/** By how many pixels an element, with a ring of `ring` pixels around it, reaches beyond what cuts it off. */
function cutOff(element, ring = 0) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const beyond = (up) => {
    const { contain, overflowClipMargin } = getComputedStyle(up);
    if (!/content|paint|strict/.test(contain)) return 0;
    const room = (Number.parseFloat(overflowClipMargin) || 0) - ring;
    const box = up.getBoundingClientRect();
    return Math.max(box.left - left, right - box.right, box.top - top, bottom - box.bottom) - room;
  };
  return Math.max(0, ...lineage(element).slice(1).filter((up) => up instanceof Element).map(beyond));
}

/** The middle of an element, scrolled to and at rest; `cover` says what is in the way. */
async function place(element) {
  if (!element) return { cover: "there is no such element" };
  let box = new DOMRect(NaN);
  for (let last; last = box, (box = await scrolled(element)).x !== last.x || box.y !== last.y; );
  const [x, y] = middle(element);
  const top = at(x, y);
  if (!lineage(top).includes(element)) return { cover: `${top?.outerHTML.slice(0, 120)} lies above it` };
  return { x, y };
}

/** The middle of an element in the window. */
function middle(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** Where an element is two frames after it was scrolled to: a page may still be scrolling by itself. */
async function scrolled(element) {
  element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  await frame();
  await frame();
  return element.getBoundingClientRect();
}

const frame = () => new Promise((next) => requestAnimationFrame(next));

/** The element that has focus, in whatever shadow root. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Answers once the condition holds, or after 10 s with what it last was. */
async function poll(condition, answer) {
  const start = performance.now();
  for (;;) {
    let value;
    let last = "never held";
    try {
      // What never answers is asked again.
      value = await Promise.race([condition(), new Promise((next) => setTimeout(next, 5_000))]);
    } catch (error) {
      last = `threw ${error}`;
    }
    if (value) return answer({ value });
    if (performance.now() - start > 10_000) return answer({ late: last });
    await new Promise((next) => setTimeout(next, 15));
  }
}

/** Whether every card has mounted: its promise is kept, its title can be seen, and nothing is yet to come. */
async function live() {
  const found = cards();
  // What is prerendered has a title before there is a script, but no promise.
  if (!found.every((it) => it.ready)) return false;
  await Promise.all(found.map((it) => it.ready));
  return found.length > 0 && found.every((_, nth) => visible(part("header", nth)) && !one("[aria-busy]", nth));
}

/** Whether a card is at a moment, by all it shows of that. */
const shows = (id, nth = 0) =>
  card(nth).moment === id &&
  seen(nth).join() === id &&
  all("[data-moment]", nth).findIndex((item) => item.dataset.moment === id) === Number(slider(nth).value);

/** Puts a new card in the place of those in #room. */
function put(attributes, name = "trotsky-card") {
  const made = document.createElement(name);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  document.getElementById("room").replaceChildren(made);
}

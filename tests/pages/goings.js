// Cards come and go, one after the other, in every way that pages have.

const room = document.getElementById("room");
const below = document.getElementById("below");

/** How a card that was put into the room leaves the page; the first that it is not there yet. */
const WAYS = {
  whileItLoads: (card) => card.remove(),
  removed: (card) => card.remove(),
  emptied: () => (room.innerHTML = ""),
  replaced: () => room.replaceChildren(),
  async moved(card) {
    below.append(card);
    await task();
    below.textContent = "";
  },
  // Frameworks put a part of the page in, and take it out, with all that is in it.
  withAPart(card) {
    const part = document.createElement("section");
    card.replaceWith(part);
    part.append(card);
    part.remove();
  },
  // Some take the attributes away first, one by one.
  stripped(card) {
    for (const name of card.getAttributeNames()) card.removeAttribute(name);
    card.remove();
  },
  outAndIn(card) {
    card.remove();
    room.append(card);
    card.remove();
  },
};

/** What cards are told: they listen to more where the address leads to moments, and wait for words in French. */
const OPTIONS = [{}, { linkable: true }, { lang: "fr" }, { theme: "dark", headingLevel: 3 }];

/** The next task: what was begun in this one has been done. */
const task = () => new Promise((next) => setTimeout(next));

/** The cards that have gone, as long as they are there; where the test wants to know. */
window.gone = undefined;

async function come(number, given) {
  const { element } = api.mount(room, { loading: "eager", ...given, ...OPTIONS[number % OPTIONS.length] });
  const names = Object.keys(WAYS);
  const way = WAYS[names[Math.floor(number / OPTIONS.length) % names.length]];
  if (way === WAYS.whileItLoads) {
    // Sooner or later.
    for (let tasks = number % 3; tasks > 0; tasks -= 1) await task();
  } else {
    await element.ready;
    use(element);
  }
  gone?.push(new WeakRef(element), new WeakRef(element.shadowRoot.firstElementChild));
  await way(element);
  await task();
}

/** Does with a card what readers do. */
function use(element) {
  element.next();
  const { shadowRoot } = element;
  for (const control of shadowRoot.querySelectorAll(".quote, .all input, summary")) control.click();
  element.play();
}

/** The one that comes again. */
window.again = undefined;

/** One card is put in, and taken out again. */
async function comeAgain(_, given) {
  window.again ??= api.mount(room, { loading: "eager", linkable: true, lang: "de", ...given }).element;
  room.append(again);
  await again.ready;
  use(again);
  again.remove();
  await task();
}

/** What cards are mounted with. */
window.given = {};
/** How many have gone, or what went wrong. */
window.went = 0;

/** Lets cards go until there have been so many: new ones, or one again and again. */
window.begin = async (what, end) => {
  const act = { new: come, again: comeAgain }[what];
  try {
    for (; went < end; went += 1) {
      await act(went, given);
      // What cards tell would add up.
      watched.events.length = 0;
    }
  } catch (error) {
    window.went = error;
  }
};

/** Whether so many have gone. */
window.have = (count) => {
  if (typeof went !== "number") throw went;
  return went >= count;
};

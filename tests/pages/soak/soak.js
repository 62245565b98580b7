// Does one thing after another to the cards of the page, and looks at them after each.

import "/pkg/dist/glance.js";
import * as address from "./address.js";
import { Actor, cast, known, places } from "./cast.js";
import * as datasets from "./datasets.js";
import { aim } from "./hand.js";
import * as move from "./move.js";
import * as read from "./read.js";
import { settled } from "./settle.js";
import * as steer from "./steer.js";
import { passAll, rest } from "./time.js";

const { number, watchHistory, ...addresses } = address;
const ACTS = Object.values({ ...steer, ...read, ...move, ...datasets, ...addresses, rest, passAll });

/** What was done last. */
const done = [];
/** What was asked for already, and is not to be done twice: drivers ask again. */
const asked = new Map();

/** Puts in the first two cards. `given` is what the test knows. */
function begin(given) {
  Object.assign(known, given);
  watchHistory();
  // Sometimes there is no permission.
  let copies = 0;
  const writeText = async () => {
    if ((copies += 1) % 2) throw new Error("not permitted");
  };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  // The cards' links lead away from the page.
  addEventListener("click", (event) => event.composedPath()[0].closest?.("a:not([href^='#'])") && event.preventDefault(), true);
  const put = (name, attributes, place, src) => {
    const element = document.createElement(name);
    for (const [name, value] of Object.entries({ loading: "eager", ...attributes })) element.setAttribute(name, value);
    place.append(element);
    cast.push(new Actor(element, src));
  };
  put("trotsky-card", { linkable: "" }, places[0]);
  put("glance-card", { src: "/data/zero.json" }, places[1], "zero");
}

/** Looks at the cards, does what `numbers` choose, and takes aim for the hand. */
function go(turn, numbers, hand) {
  if (!asked.has(turn)) {
    asked.clear();
    asked.set(turn, act(numbers, hand));
  }
  return asked.get(turn);
}

async function act(numbers, hand) {
  let faults = await settled();
  let count = 0;
  for (; count < numbers.length && !faults.length; count += 1) {
    const pick = picker(numbers[count]);
    const act = pick(ACTS);
    const actor = pick(cast);
    try {
      // A card that is out of the page has half of it done to it there.
      const todo = actor.isIn || pick([true, false]) ? act : move.move;
      done.push(`card ${cast.indexOf(actor)}: ${todo.name}: ${await todo(actor, pick)}`);
      faults = await settled();
    } catch (error) {
      faults = [`${act.name} threw ${error}`];
    }
  }
  done.splice(0, done.length - 12);
  if (faults.length) return { count, faults, done };
  const pick = picker(hand);
  const aimed = await aim(pick(cast), pick);
  done.push(aimed.words);
  return { count, faults, done, hand: aimed.hand };
}

/** Chooses from lists by these numbers. */
function picker(numbers) {
  const left = [...numbers];
  return (list) => list[left.shift() % list.length];
}

window.soak = { begin, go };

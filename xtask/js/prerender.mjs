// Checks what prerender() makes of its options: node prerender.mjs prerendered.js
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const { prerender } = await import(pathToFileURL(resolve(process.argv[2])));

/** The card's tag, which comes after what it says for search engines, the card in its shadow root, and its plain text. */
function parts(options) {
  const html = prerender(options);
  for (const [index, line] of html.trimEnd().split("\n").entries()) {
    assert.notEqual(line.trim(), "", `line ${index + 1} is empty, where Markdown takes it for text again`);
  }
  const [before, data, tag] = html.match(/^<script type="application\/ld\+json">([^<]*)<\/script>\n(<trotsky-card[^>]*>)/);
  JSON.parse(data);
  const [card, plain] = html.slice(before.length).split("</template>");
  return { tag, card, plain };
}

/** The levels of all headings. */
const levels = (html) => [...new Set([...html.matchAll(/<h(\d+)/g)].map(([, level]) => Number(level)))].sort();

/** The start tags of all moments. */
const moments = (card) => card.match(/<li[^>]* data-moment="[^>]*>/g);

const ids = moments(parts().card).map((tag) => tag.match(/ data-moment="([^"]+)"/)[1]);
assert.ok(ids.length > 1, "there are moments");

function refused(options, message) {
  assert.throws(() => prerender(options), (error) => error instanceof RangeError && error.message.startsWith(message), `${JSON.stringify(options)} is not refused with "${message}…"`);
}

refused({ moment: "no-such-moment" }, 'moment: no moment is called "no-such-moment"; moments are ' + ids[0]);
refused({ theme: "blue" }, 'theme: "blue" is not ');
refused({ loading: "soon" }, 'loading: "soon" is not ');
refused({ lang: 7 }, "lang: 7 is not ");
refused({ linkable: "yes" }, 'linkable: "yes" is not ');
for (const headingLevel of [0, 7, 2.5, "2"]) refused({ headingLevel }, `headingLevel: ${JSON.stringify(headingLevel)} is not `);

assert.equal(parts().tag, "<trotsky-card data-prerendered>");
const all = { moment: ids[3], theme: "dark", headingLevel: 1, loading: "eager" };
assert.equal(parts(all).tag, `<trotsky-card data-prerendered moment="${ids[3]}" theme="dark" heading-level="1" loading="eager">`);
assert.equal(parts({ lang: 'a"b', linkable: true }).tag, '<trotsky-card data-prerendered lang="a&quot;b" linkable>');
assert.equal(parts({ linkable: false }).tag, "<trotsky-card data-prerendered>");

for (const [index, moment] of [undefined, ...ids.slice(1)].entries()) {
  const { card } = parts(moment && { moment });
  const at = `at ${moment ?? "the first moment"}`;
  const places = (told) => moments(card).flatMap((tag, place) => (told(tag) ? [place] : []));
  assert.deepEqual(places((tag) => tag.includes(' aria-current="true"')), [index], `${at} another is the current one`);
  assert.deepEqual(places((tag) => !tag.includes(" hidden")), [index], `${at} others are shown`);
  assert.match(card, new RegExp(`<input[^>]* type="range"[^>]* value="${index}"`), `${at} the slider is elsewhere`);
}

for (const theme of ["auto", "system", "light", "dark"]) assert.ok(parts({ theme }).card.includes(` data-theme="${theme}"`), `the card has the theme ${theme}`);

for (const [headingLevel, expected] of [[undefined, [2, 3]], [1, [1, 2]], [5, [5, 6]], [6, [6]]]) {
  const { card, plain } = parts(headingLevel && { headingLevel });
  assert.deepEqual([levels(card), levels(plain)], [expected, expected], `headings at heading level ${headingLevel}`);
}

const { card } = parts({ style: '/a">?b&c.css' });
assert.ok(card.includes('<link rel="stylesheet" href="/a&quot;>?b&amp;c.css">'), "the style's address is escaped");
assert.ok(!card.includes("<style"), "a page that links the style has it once");
assert.ok(parts().card.includes("<style>"), "without an address the style is in the card");

// @ts-check
// HTML as text: whatever stands in a value stays a value.

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {string} text */
export const escaped = (text) => text.replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found);

/**
 * An element; `true` is an attribute without a value, `undefined` one that is left out.
 *
 * @param {string} tag
 * @param {Record<string, string | true | undefined>} attributes
 * @param {string} inside HTML
 */
export function element(tag, attributes, inside = "") {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`));
  const opening = `<${tag}${written.join("")}>`;
  return ["img", "link"].includes(tag) ? opening : `${opening}${inside}</${tag}>`;
}

/**
 * A string for a script in a page: `</script>` in it would end the script.
 *
 * @param {string} text
 */
export const literal = (text) => JSON.stringify(text).replaceAll("<", "\\u003c");

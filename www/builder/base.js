// @ts-check
// Where the card's files lie, as typed.

/**
 * The address of a folder with a slash at its end, or undefined for what is none.
 *
 * @param {string} typed "https://example.org/card", "example.org/card/trotsky-card.js", "/card/", "card"
 */
export function folder(typed) {
  // Browsers show addresses without "https://", and a script's own address is the next to copy.
  const whole = typed.trim().replace(/^(?=[\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?(\/|$))/i, "https://");
  const trimmed = whole.replace(/[^/]+\.(js|wasm|html|css)$/i, "");
  if (!trimmed || !URL.canParse(trimmed, location.href)) return undefined;
  const { protocol, search, hash } = new URL(trimmed, location.href);
  if (!/^https?:$/.test(protocol) || search || hash) return undefined;
  // "card" alone would be the name of a package to a module.
  const rooted = /^([a-z]+:|\.{0,2}\/)/i.test(trimmed) ? trimmed : `./${trimmed}`;
  return rooted.endsWith("/") ? rooted : `${rooted}/`;
}

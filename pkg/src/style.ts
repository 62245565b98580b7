// One style sheet for all cards of a document: no <style>, which a strict style-src would block.

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow root the card's style. `text` is asked once a document. */
export function adopt(root: ShadowRoot, text: () => string): void {
  const document = root.ownerDocument;
  let sheet = sheets.get(document);
  if (!sheet) {
    // A sheet belongs to the document whose window made it.
    sheet = new (document.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(text());
    sheets.set(document, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

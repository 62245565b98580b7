// The card's texts on the clipboard.

/**
 * Copies what a pressed button in `shadow` names. Where the page or the reader does not allow that, it is selected
 * instead. `tell` is called when it begins, and with whether it was copied; not after `gone` is aborted.
 */
export function onCopy(shadow: ShadowRoot, tell: (copied?: boolean) => void, gone: AbortSignal): void {
  const copy = async (event: Event) => {
    const what = (event.target as HTMLElement).dataset["copy"];
    const text = what && shadow.querySelector(`.${what}`);
    if (!text) return;
    tell();
    let copied = true;
    try {
      await navigator.clipboard.writeText(text.textContent!);
    } catch {
      copied = false;
      if (!gone.aborted) getSelection()?.selectAllChildren(text);
    }
    if (!gone.aborted) tell(copied);
  };
  shadow.addEventListener("click", (event) => void copy(event), { signal: gone });
}

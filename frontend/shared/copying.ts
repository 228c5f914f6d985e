/** Copies it; without HTTPS there is no clipboard, and the older way needs it selected. */
export async function copy(text: string, shown: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) {
      getSelection()?.selectAllChildren(shown);
    }
    return document.execCommand('copy');
  }
}

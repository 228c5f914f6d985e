let forgotten = false;

/** Whoever was here has finished: from now on this page keeps nothing any more. */
export function keepNothing(): void {
  forgotten = true;
}

/**
 * Lets a page that Flow does not draw be kept, with its parts, for opening it without network.
 * Without HTTPS, or where the browser forbids it, nothing happens: then the page needs the network.
 *
 * @param folder the part of the portal that the worker looks after, such as `/s/`
 * @param more what the page shows besides, by its address
 */
export async function keepForOffline(folder: string, more: readonly string[] = []): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  try {
    await navigator.serviceWorker.register(`${folder}worker.js`, { scope: folder });
    const { active } = await navigator.serviceWorker.ready;
    if (!forgotten) {
      active?.postMessage({ keep: [...new Set([...loaded(), ...more])] });
    }
  } catch {
    // What is typed is kept all the same, only the page itself is not.
  }
}

/** This page, and what it has loaded so far. */
function loaded(): string[] {
  const parts = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) =>
        origin === location.origin && /^\/(VAADIN\/build|themes)\//.test(pathname)
    )
    .map(({ pathname, search }) => pathname + search);
  return [location.pathname + location.search, ...parts];
}

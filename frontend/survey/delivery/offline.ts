import { everyQuestion } from '../flow';
import type { Survey } from '../model';

/**
 * Lets the page, its parts and this survey's definition be kept for opening it offline. Without
 * HTTPS, or where the browser forbids it, nothing happens: then the page needs the network.
 */
export async function keepForOffline(survey: Survey): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  try {
    await navigator.serviceWorker.register('/s/worker.js', { scope: '/s/' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ keep: wanted(survey) });
  } catch {
    // What is typed is kept all the same, only the page itself is not.
  }
}

/** This page, the definition, its pictures, and what the page has loaded so far. */
function wanted({ handle, definition }: Survey): string[] {
  const pictures = everyQuestion(definition)
    .flatMap(({ options }) => options ?? [])
    .flatMap(({ image }) => (image ? [image] : []));
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && /^\/(VAADIN\/build|themes)\//.test(pathname))
    .map(({ pathname, search }) => pathname + search);
  const page = location.pathname + location.search;
  return [...new Set([page, `/api/v1/surveys/${handle}`, ...loaded, ...pictures])];
}

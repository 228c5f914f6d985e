import { session } from '../shared/tab';

const EVERY = 5 * 60_000;
const AGAIN = 20_000;
const RELOADED = 'stadtmosaik/reloaded';

/** Asks everything on the page whether it may be loaded anew; whoever may not, cancels it. */
export const RENEWAL = 'stadtmosaik-renewal';

/** Which build this page is of. */
const own = () => document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '';

/**
 * Loads the page anew when the portal has been deployed anew, as soon as nothing is lost by it:
 * what somebody writes is kept first, and what is on its way may arrive.
 */
export function renewWhenDeployed(): void {
  if (!own()) {
    return;
  }
  setInterval(() => void look(), EVERY);
  addEventListener('online', () => void look());
  document.addEventListener('visibilitychange', () => void look());
  // A part of the page that is not there any more, or that the network did not bring.
  addEventListener('vite:preloadError', () => void lookAfterFailure());
}

async function look(): Promise<void> {
  if (document.visibilityState === 'visible' && navigator.onLine) {
    const current = await serving();
    if (current && current !== own()) {
      renew(current);
    }
  }
}

async function lookAfterFailure(): Promise<void> {
  const current = await serving();
  if (current && current !== own()) {
    renew(current);
  } else if (document.getElementById('readable')) {
    // Nothing has been typed yet, and what there is to read stays meanwhile.
    setTimeout(() => navigator.onLine && reload(`${own()} again`), AGAIN);
    addEventListener('online', () => reload(`${own()} online`));
  }
}

/** Which build the portal serves now; undefined if it cannot be asked. */
async function serving(): Promise<string | undefined> {
  try {
    const answer = await fetch('build', { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
    return answer.ok ? (await answer.text()).trim() : undefined;
  } catch {
    return undefined;
  }
}

function renew(current: string): void {
  const free = dispatchEvent(new CustomEvent(RENEWAL, { cancelable: true }));
  if (free && !holdsText()) {
    reload(current);
  } else {
    setTimeout(() => void look(), AGAIN);
  }
}

/** Once for each reason: behind a proxy with two builds a page would never come to rest. */
function reload(reason: string): void {
  const store = session();
  try {
    if (store && store.getItem(RELOADED) !== reason) {
      store.setItem(RELOADED, reason);
      location.reload();
    }
  } catch {
    // Nobody could tell a second time from the first.
  }
}

/** Whether something is typed that nobody keeps. */
function holdsText(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type="hidden"], [type="checkbox"], [type="radio"], [type="submit"]), textarea'
  );
  return [...fields].some(
    (field) => field.value !== field.defaultValue && !field.closest('idea-form, [data-keep]')
  );
}

import { ask, NoAnswer } from './api';
import { keepNothing } from './offline';
import { closeStore, forgetAll } from './store';
import { announce, onAnnouncement, session } from './tab';

/**
 * Makes this browser forget the person: what it keeps, and the cookie, which only the portal can
 * take away. Without network the first happens at once and the second as soon as there is one;
 * until then nothing is sent under the old cookie.
 */

const OURS = 'stadtmosaik/';
/** The pages that a worker keeps for opening them without network. */
const PAGES = 'stadtmosaik-';
/** Stays until the cookie is gone. */
const MARK = 'stadtmosaik/forget';
const PAUSE = 20_000;

/** Only in this page's memory where the browser forbids storage. */
let marked = false;

onAnnouncement(({ about }) => {
  if (about === 'forget') {
    closeStore();
    clearOurs(session());
    location.replace('/');
  }
});

/** Whether the cookie is still to go. */
export function mustForget(): boolean {
  try {
    return marked || localStorage.getItem(MARK) !== null;
  } catch {
    return marked;
  }
}

/**
 * Forgets what is kept here, then asks the portal to take the cookie away.
 *
 * @returns false if the portal could not be asked now
 */
export async function forgetEverything(language: string): Promise<boolean> {
  mark(true);
  keepNothing();
  announce('forget', '');
  await forgetAll();
  await forgetPages();
  clearOurs(session());
  clearOurs(local());
  return forgetCookie(language);
}

/** Takes the cookie away, if that is still to be done; false without an answer. */
export async function forgetCookie(language: string): Promise<boolean> {
  if (!mustForget()) {
    return true;
  }
  try {
    const { status } = await ask('DELETE', '/api/v1/device', language);
    if (status !== 204) {
      return false;
    }
    mark(false);
    return true;
  } catch (error) {
    if (error instanceof NoAnswer) {
      return false;
    }
    throw error;
  }
}

/** Resolves once the cookie is gone, however long the network takes. */
export async function forgetCookieSometime(language: string): Promise<void> {
  for (;;) {
    // Before it is tried: the network may come back while that fails.
    const pause = pauseOrOnline();
    if (await forgetCookie(language)) {
      return;
    }
    await pause;
  }
}

function pauseOrOnline(): Promise<void> {
  return new Promise((resume) => {
    const timer = setTimeout(resume, PAUSE);
    const online = () => {
      clearTimeout(timer);
      resume();
    };
    addEventListener('online', online, { once: true });
  });
}

/** Which surveys were opened here is nobody's business either. */
async function forgetPages(): Promise<void> {
  try {
    const kept = (await caches.keys()).filter((name) => name.startsWith(PAGES));
    await Promise.all(kept.map((name) => caches.delete(name)));
  } catch {
    // Without HTTPS there are none.
  }
}

function mark(on: boolean): void {
  marked = on;
  try {
    if (on) {
      localStorage.setItem(MARK, '1');
    } else {
      localStorage.removeItem(MARK);
    }
  } catch {
    // Then the page's memory has to do.
  }
}

function local(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function clearOurs(storage: Storage | undefined): void {
  Object.keys(storage ?? {})
    .filter((key) => key.startsWith(OURS) && key !== MARK)
    .forEach((key) => storage!.removeItem(key));
}

/**
 * What tabs of one browser need to get along: a name each, whether another one still lives, doing
 * something one at a time, and telling each other what has changed.
 */

/** A random UUID; randomUUID exists on HTTPS and localhost only. */
export function uuid(): string {
  if (typeof crypto.randomUUID === 'function') {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

// ── telling each other ──────────────────────────────────────────────────────────────────────────

/** A word to the other tabs. */
export interface Announcement {
  readonly about: string;
  readonly id: string;
}

const RING = 'stadtmosaik/announcement';
const listeners = new Set<(announcement: Announcement) => void>();
const channel = openChannel();

if (channel) {
  channel.onmessage = (event: MessageEvent<Announcement>) => hear(event.data);
} else {
  addEventListener('storage', (event) => {
    if (event.key === RING && event.newValue) {
      hear(JSON.parse(event.newValue) as Announcement);
    }
  });
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(RING);
  } catch {
    return undefined;
  }
}

function hear(announcement: Announcement): void {
  listeners.forEach((listener) => listener(announcement));
}

/** Tells all other tabs of this portal, not this one. */
export function announce(about: string, id: string): void {
  if (channel) {
    channel.postMessage({ about, id });
    return;
  }
  try {
    // The storage event only fires when the value differs.
    localStorage.setItem(RING, JSON.stringify({ about, id, nonce: uuid() }));
  } catch {
    // Without storage there is nothing that the tabs share.
  }
}

/** Hears what other tabs tell. */
export function onAnnouncement(listener: (announcement: Announcement) => void): void {
  listeners.add(listener);
}

// ── one at a time ───────────────────────────────────────────────────────────────────────────────

/** Longer than one request may take, in milliseconds. */
const LEASE = 30_000;

/** Runs the task when no other tab runs one of this name. */
export async function exclusively<T>(name: string, task: () => Promise<T>): Promise<T> {
  let started = false;
  try {
    if (navigator.locks) {
      return await navigator.locks.request(`stadtmosaik/${name}`, () => {
        started = true;
        return task();
      });
    }
  } catch (error) {
    if (started) {
      throw error;
    }
  }
  // No locks: the page is not on HTTPS, or the browser shuts us out of all storage.
  const release = await lease(`stadtmosaik/lease/${name}`);
  try {
    return await task();
  } finally {
    release();
  }
}

async function lease(key: string): Promise<() => void> {
  const owner = uuid();
  const holder = () => {
    const [who, until] = (localStorage.getItem(key) ?? '').split(' ');
    return Number(until) > Date.now() ? who : undefined;
  };
  const hold = () => localStorage.setItem(key, `${owner} ${Date.now() + LEASE}`);
  try {
    for (;;) {
      if (holder() === undefined) {
        hold();
        // Two tabs may have written at once: whoever stands there a moment later has it.
        await wait(60 + Math.random() * 60);
        if (holder() === owner) {
          break;
        }
      }
      await wait(200 + Math.random() * 200);
    }
  } catch {
    return () => {};
  }
  const renewal = setInterval(hold, LEASE / 3);
  return () => {
    clearInterval(renewal);
    if (holder() === owner) {
      localStorage.removeItem(key);
    }
  };
}

// ── a name for this tab ─────────────────────────────────────────────────────────────────────────

const NAME = 'stadtmosaik/tab';
let name: Promise<string> | undefined;

/** This tab's name: stays through a reload, and is another one in a duplicated tab. */
export function tabName(): Promise<string> {
  return (name ??= claim());
}

async function claim(): Promise<string> {
  const remembered = session()?.getItem(NAME);
  if (remembered && (await hold(remembered))) {
    return remembered;
  }
  const fresh = uuid();
  await hold(fresh);
  try {
    session()?.setItem(NAME, fresh);
  } catch {
    // The name then lasts until the reload; the draft is adopted afterwards.
  }
  return fresh;
}

/** The storage of this tab, or nothing where the browser forbids it. */
export function session(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

const held = new Set<string>();
const alive = new Set<string>();

onAnnouncement(({ about, id }) => {
  if (about === 'tab?' && held.has(id)) {
    announce('tab!', id);
  } else if (about === 'tab!') {
    alive.add(id);
  }
});

/** Takes the name as long as the page lives; false if another tab has it (a duplicated tab). */
async function hold(id: string): Promise<boolean> {
  const got = (await holdByLock(id)) ?? !(await answers(id));
  if (got) {
    held.add(id);
  }
  return got;
}

/** Undefined where there are no locks. */
async function holdByLock(id: string): Promise<boolean | undefined> {
  if (!navigator.locks) {
    return undefined;
  }
  return new Promise((decide) => {
    navigator.locks
      // The page before a reload may take a moment to let go.
      .request(lifeOf(id), { signal: AbortSignal.timeout(500) }, () => {
        decide(true);
        return new Promise(() => {});
      })
      .catch((error: Error) => decide(error.name === 'SecurityError' ? undefined : false));
  });
}

const lifeOf = (id: string) => `stadtmosaik/tab/${id}`;

async function answers(id: string): Promise<boolean> {
  alive.delete(id);
  announce('tab?', id);
  await wait(150);
  return alive.has(id);
}

/** Whether a tab of this name is open now. */
export async function isOpen(id: string): Promise<boolean> {
  try {
    const locks = await navigator.locks.query();
    return locks.held?.some((lock) => lock.name === lifeOf(id)) ?? false;
  } catch {
    return held.has(id) || answers(id);
  }
}

/**
 * What this browser keeps for the person: drafts and what is not sent yet. IndexedDB where there is
 * one, else localStorage, and the page's memory when neither takes it, which callers are told.
 */

/** Anything kept. */
export interface Entry {
  /** When it was last written, in milliseconds since 1970. */
  readonly changedAt: number;
}

/** Keys with their new entries; undefined removes. */
export type Changes = ReadonlyMap<string, Entry | undefined>;

type Decide = (current: readonly (Entry | undefined)[]) => Changes;

interface Backing {
  entries(prefix: string): Promise<Map<string, Entry>>;
  /** Reads, decides and writes in one transaction: all of it or nothing. */
  change(keys: readonly string[], decide: Decide): Promise<void>;
  clear(): Promise<void>;
}

const PREFIX = 'stadtmosaik/entry/';
const STORE = 'entries';
/** Some browsers leave an open call without any answer; after this, in milliseconds, we go on. */
const OPENING = 3_000;

class Indexed implements Backing {
  private opened: Promise<IDBDatabase> | undefined;

  open(): Promise<IDBDatabase> {
    return (this.opened ??= this.connect());
  }

  private connect(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('IndexedDB does not open')), OPENING);
      const request = indexedDB.open('stadtmosaik', 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        clearTimeout(timer);
        const reopen = () => (this.opened = undefined);
        request.result.onclose = reopen;
        request.result.onversionchange = () => {
          request.result.close();
          reopen();
        };
        resolve(request.result);
      };
    });
  }

  entries(prefix: string): Promise<Map<string, Entry>> {
    return this.within('readonly', async (store) => {
      const range = IDBKeyRange.bound(prefix, prefix + '\uffff');
      const [keys, values] = [store.getAllKeys(range), store.getAll(range)];
      await settled(values);
      return new Map(keys.result.map((key, i) => [String(key), values.result[i] as Entry]));
    });
  }

  change(keys: readonly string[], decide: Decide): Promise<void> {
    return this.within('readwrite', async (store) => {
      const reads = keys.map((key) => store.get(key));
      await Promise.all(reads.map(settled));
      for (const [key, entry] of decide(reads.map((read) => read.result as Entry | undefined))) {
        if (entry) {
          store.put(entry, key);
        } else {
          store.delete(key);
        }
      }
    });
  }

  clear(): Promise<void> {
    return this.within('readwrite', (store) => settled(store.clear()));
  }

  private async within<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>
  ): Promise<T> {
    try {
      return await this.once(mode, work);
    } catch (error) {
      const name = (error as Error | null)?.name;
      if (name !== 'InvalidStateError' && name !== 'UnknownError') {
        throw error;
      }
      // Safari drops the connection of a page that slept; the second one works.
      this.opened = undefined;
      return this.once(mode, work);
    }
  }

  private async once<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>
  ): Promise<T> {
    const db = await this.open();
    // Strict: "kept on this phone" has to outlive an empty battery.
    const transaction = db.transaction(STORE, mode, { durability: 'strict' });
    const committed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    committed.catch(() => {});
    const result = await work(transaction.objectStore(STORE));
    await committed;
    return result;
  }
}

function settled(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

class Local implements Backing {
  async entries(prefix: string): Promise<Map<string, Entry>> {
    const found = new Map<string, Entry>();
    for (const key of Object.keys(localStorage)) {
      const entry = key.startsWith(PREFIX + prefix) && readLocal(key.slice(PREFIX.length));
      if (entry) {
        found.set(key.slice(PREFIX.length), entry);
      }
    }
    return found;
  }

  async change(keys: readonly string[], decide: Decide): Promise<void> {
    const changes = [...decide(keys.map(readLocal))];
    const before = changes.map(([key]) => localStorage.getItem(PREFIX + key));
    try {
      // First what is new: a crash in between leaves something twice rather than not at all.
      changes.forEach(([key, entry]) => entry && writeLocal(key, entry));
      changes.forEach(([key, entry]) => entry ?? localStorage.removeItem(PREFIX + key));
    } catch (error) {
      changes.forEach(([key], i) => {
        const old = before[i] ?? null;
        if (old === null) {
          localStorage.removeItem(PREFIX + key);
        } else {
          localStorage.setItem(PREFIX + key, old);
        }
      });
      throw error;
    }
  }

  async clear(): Promise<void> {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => localStorage.removeItem(key));
  }
}

function readLocal(key: string): Entry | undefined {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function writeLocal(key: string, entry: Entry): void {
  localStorage.setItem(PREFIX + key, JSON.stringify(entry));
}

let chosen: Promise<Backing | undefined> | undefined;
/** What the browser could not take; shadows what it has, also as removed. */
const memory = new Map<string, Entry | undefined>();

function backing(): Promise<Backing | undefined> {
  return (chosen ??= choose());
}

async function choose(): Promise<Backing | undefined> {
  try {
    const indexed = new Indexed();
    await indexed.open();
    await takeIn(indexed);
    return indexed;
  } catch {
    try {
      localStorage.setItem(PREFIX + 'probe', '');
      localStorage.removeItem(PREFIX + 'probe');
      return new Local();
    } catch {
      return undefined;
    }
  }
}

/** Takes over what an earlier page had to put into localStorage. */
async function takeIn(indexed: Indexed): Promise<void> {
  let left: Map<string, Entry>;
  try {
    left = await new Local().entries('');
  } catch {
    return;
  }
  for (const [key, entry] of left) {
    await indexed.change([key], ([known]) =>
      known && known.changedAt >= entry.changedAt ? new Map() : new Map([[key, entry]])
    );
    localStorage.removeItem(PREFIX + key);
  }
}

let forgotten = false;

/**
 * Removes everything that this browser keeps. This page then takes nothing more, whatever a form
 * in it still wants to save: it is about to be left.
 */
export async function forgetAll(): Promise<void> {
  closeStore();
  await (await backing())?.clear();
  await new Local().clear().catch(() => {});
}

/** Takes nothing more in this page; also for the other tabs of somebody who is gone. */
export function closeStore(): void {
  forgotten = true;
  memory.clear();
  // The way back must not bring the old page up again from the browser's memory.
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}

/** All entries whose key starts so. */
export async function entries<T extends Entry>(prefix: string): Promise<Map<string, T>> {
  if (forgotten) {
    return new Map();
  }
  let found = new Map<string, Entry>();
  try {
    found = (await (await backing())?.entries(prefix)) ?? found;
  } catch {
    // Then there is what the memory has.
  }
  for (const [key, entry] of memory) {
    if (key.startsWith(prefix)) {
      if (entry) {
        found.set(key, entry);
      } else {
        found.delete(key);
      }
    }
  }
  return found as Map<string, T>;
}

/**
 * Reads these keys, decides, and writes, all in one transaction.
 *
 * @param decide is given the entries in the order of the keys; may be called a second time
 * @returns whether the browser keeps it; false says that only this page's memory does, because
 *     the browser's storage is full or forbidden
 */
export async function change(
  keys: readonly string[],
  decide: (current: readonly (Entry | undefined)[]) => Changes
): Promise<boolean> {
  if (forgotten) {
    return true;
  }
  const shadowed: Decide = (current) =>
    decide(keys.map((key, i) => (memory.has(key) ? memory.get(key) : current[i])));
  let changes: Changes = new Map();
  try {
    const store = await backing();
    if (!store) {
      throw new Error('no storage');
    }
    await store.change(keys, (current) => (changes = shadowed(current)));
    changes.forEach((_, key) => memory.delete(key));
    if (store instanceof Indexed) {
      forgetJournal(changes);
    }
    return true;
  } catch {
    changes = changes.size > 0 ? changes : shadowed(keys.map(() => undefined));
    changes.forEach((entry, key) => memory.set(key, entry));
    return changes.size === 0;
  }
}

function forgetJournal(changes: Changes): void {
  try {
    changes.forEach((_, key) => localStorage.removeItem(PREFIX + key));
  } catch {
    // Where there is no localStorage, there is no journal.
  }
}

/**
 * Writes at once, for a page that is about to go away: IndexedDB may not get to finish then. The
 * next page takes it in.
 */
export function jot(key: string, entry: Entry): void {
  if (forgotten) {
    return;
  }
  try {
    writeLocal(key, entry);
  } catch {
    // What was saved while typing is all there is.
  }
}

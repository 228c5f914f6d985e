/*
 * What the service workers of the pages have in common that Flow does not draw: a page that was
 * opened once opens again without network. A worker keeps the parts of one build, and of each
 * opened page itself and what it shows to everybody. What people type, and lists of them, it never
 * sees: it looks at reading requests for the named ones only, and leaves everything else to the
 * browser.
 *
 * A worker is a script by itself, not a module (Firefox takes no modules here); the build joins
 * this file to it.
 */

/** As far as it is used; the language's own types of workers contradict those of pages. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Saying extends Lasting {
  readonly data: unknown;
}

interface Worker {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(name: 'message', listener: (event: Saying) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
}

/** What a page asks to keep. */
interface Wish {
  readonly keep: readonly string[];
}

/** Which pages a worker keeps. */
export interface Keeping {
  /** The folder below `frontend`, which names the caches. */
  readonly name: string;
  /** The build's own name. */
  readonly build: string;
  /** The parts of this build that a page may load. */
  readonly files: readonly string[];
  /** The paths of the pages. */
  readonly page: RegExp;
  /** The paths of what such a page shows, if that is the same for everybody. */
  readonly data?: RegExp;
}

/** Begins to keep these pages. */
export function keepPages({ name, build, files, page: PAGE, data: DATA }: Keeping): void {
  const worker = self as unknown as Worker;
  const OURS = `stadtmosaik-${name}-`;
  const CACHE = OURS + build;
  /** So long the network may think about a page that we have a copy of, in milliseconds. */
  const PATIENCE = 3_000;
  const NAMED = /^\/VAADIN\/build\/|^\/themes\/.*\/theme-[0-9a-f]+\.css$/;
  const PICTURE = /^\/themes\/.*\.(svg|png|jpg|webp|avif)$|\.(png|jpg|webp)$/;

  worker.addEventListener('install', (event) => {
    event.waitUntil(install().then(() => worker.skipWaiting()));
  });

  worker.addEventListener('activate', (event) => {
    event.waitUntil(tidy().then(() => worker.clients.claim()));
  });

  worker.addEventListener('message', (event) => {
    const wish = event.data as Partial<Wish> | undefined;
    if (Array.isArray(wish?.keep)) {
      // A page that was on its way while this worker became active has none, and claiming it then
      // came too early; what it loads from now on is kept as well.
      event.waitUntil(Promise.all([worker.clients.claim(), ...wish.keep.map(keep), tidy()]));
    }
  });

  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== worker.location.origin) {
      return;
    }
    if (request.mode === 'navigate' && PAGE.test(url.pathname)) {
      event.respondWith(page(request));
    } else if (DATA?.test(url.pathname)) {
      event.respondWith(shown(event, request));
    } else if (NAMED.test(url.pathname)) {
      event.respondWith(named(request));
    } else if (PICTURE.test(url.pathname)) {
      event.respondWith(picture(request));
    }
  });

  // ── a new build ───────────────────────────────────────────────────────────────────────────────

  /** All of it or nothing: if a part cannot be had, the worker before stays. */
  async function install(): Promise<void> {
    const before = await opened();
    await Promise.all([...files, ...before].map((url) => fetchInto(url)));
  }

  /** The pages, what they show and their pictures that the worker before keeps. */
  async function opened(): Promise<string[]> {
    const urls: string[] = [];
    for (const name of await caches.keys()) {
      if (name.startsWith(OURS) && name !== CACHE) {
        const requests = await (await caches.open(name)).keys();
        urls.push(...requests.map(({ url }) => url).filter((url) => !NAMED.test(pathOf(url))));
      }
    }
    return urls;
  }

  /** @throws TypeError without network, so that the installation fails and is tried again later */
  async function fetchInto(url: string): Promise<void> {
    if (NAMED.test(pathOf(url)) && (await match(url))) {
      return;
    }
    const answer = await fetch(url, { cache: NAMED.test(pathOf(url)) ? 'default' : 'no-cache' });
    if (answer.ok) {
      await put(url, answer);
    } else if (answer.status >= 500) {
      throw new TypeError(`${answer.status}`);
    }
  }

  /**
   * Other builds' parts go, except while several pages are open: one of them may be older and load
   * another part of its own.
   */
  async function tidy(): Promise<void> {
    const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (pages.length <= 1) {
      const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
      await Promise.all(old.map((name) => caches.delete(name)));
    }
  }

  /** A page has been opened: it, what it shows and its parts are wanted without network. */
  async function keep(url: string): Promise<void> {
    try {
      if (!(await match(url))) {
        await fetchInto(url);
      }
    } catch {
      // Without network there is nothing to keep; the next opening tries again.
    }
  }

  // ── answering ─────────────────────────────────────────────────────────────────────────────────

  /** The network first, as the page may have changed; what we have if it takes long. */
  async function page(request: Request): Promise<Response> {
    const kept = await match(request.url);
    const fresh = fetch(request).then(async (answer) => {
      if (answer.ok && !answer.redirected && isHtml(answer)) {
        await put(request.url, answer.clone());
      } else if (answer.status === 404 || answer.status === 410) {
        await drop(request.url);
      }
      return answer;
    });
    if (!kept) {
      return fresh;
    }
    fresh.catch(() => {});
    const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE));
    return Promise.race([
      fresh.then((answer) => (answer.status >= 500 ? kept : answer)).catch(() => kept),
      late,
    ]);
  }

  /** What we have at once, and the newer one for the next time. */
  async function shown(event: Fetching, request: Request): Promise<Response> {
    const kept = await match(request.url);
    const renewed = renew(request.url, kept);
    if (!kept) {
      return renewed;
    }
    event.waitUntil(renewed.catch(() => {}));
    return kept;
  }

  async function renew(url: string, kept: Response | undefined): Promise<Response> {
    const tag = kept?.headers.get('ETag');
    const headers: HeadersInit = { Accept: 'application/json', ...(tag ? { 'If-None-Match': tag } : {}) };
    const answer = await fetch(url, { headers, credentials: 'omit', cache: 'no-store' });
    if (answer.ok) {
      await put(url, answer.clone());
    } else if (answer.status === 404 || answer.status === 410) {
      await drop(url);
    }
    return answer;
  }

  /** Named by its content: what we have is right for ever. */
  async function named(request: Request): Promise<Response> {
    const kept = await match(request.url);
    if (kept) {
      return kept;
    }
    const answer = await fetch(request);
    if (answer.ok) {
      await put(request.url, answer.clone());
    }
    return answer;
  }

  async function picture(request: Request): Promise<Response> {
    try {
      return await fetch(request);
    } catch (error) {
      const kept = await match(request.url);
      if (kept) {
        return kept;
      }
      throw error;
    }
  }

  // ── keeping ───────────────────────────────────────────────────────────────────────────────────

  /** In our cache, else in that of another build; without storage there is nothing. */
  async function match(url: string): Promise<Response | undefined> {
    try {
      const own = await (await caches.open(CACHE)).match(url, { ignoreVary: true });
      return own ?? (await caches.match(url, { ignoreVary: true }));
    } catch {
      return undefined;
    }
  }

  /** A full or forbidden storage must never stop a page. */
  async function put(url: string, answer: Response): Promise<void> {
    try {
      await (await caches.open(CACHE)).put(url, answer);
    } catch {
      // Then this one needs the network the next time.
    }
  }

  async function drop(url: string): Promise<void> {
    try {
      await (await caches.open(CACHE)).delete(url);
    } catch {
      // It was not kept either.
    }
  }

  const pathOf = (url: string) => new URL(url, worker.location.href).pathname;

  const isHtml = (answer: Response) =>
    answer.headers.get('Content-Type')?.startsWith('text/html') ?? false;
}

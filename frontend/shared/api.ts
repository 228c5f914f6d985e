/** How long the portal may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/** What the portal said. */
export interface Answer {
  readonly status: number;
  /** The parsed body; undefined if there was none or it was no JSON. */
  readonly json: unknown;
  /** How long to wait before the next try, in milliseconds, if the portal said so. */
  readonly retryAfter: number | undefined;
}

/** There was no answer: no network, a cut connection, or more than 20 s of silence. */
export class NoAnswer extends Error {}

/**
 * Asks the portal, with the cookies of this origin only.
 *
 * @param body JSON as it goes over the line, so that a resend is the same to the byte; or a photo
 * @param patience how long the portal may take, in milliseconds
 * @throws NoAnswer
 */
export async function ask(
  method: string,
  url: string,
  language: string,
  body: string | Uint8Array<ArrayBuffer> | null = null,
  patience = PATIENCE
): Promise<Answer> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch(url, {
      method,
      body,
      headers: headers(method, language, body),
      credentials: 'same-origin',
      cache: 'no-store',
      // A hotel's or a train's sign-in page redirects: that is no answer of the portal.
      redirect: 'error',
      signal: abort.signal,
    });
    const content = await response.text();
    return {
      status: response.status,
      json: parsed(content),
      retryAfter: waitOf(response.headers.get('Retry-After')),
    };
  } catch (cause) {
    throw new NoAnswer(`${method} ${url}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

function headers(
  method: string,
  language: string,
  body: string | Uint8Array | null
): Record<string, string> {
  const all: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (method !== 'GET') {
    all['X-Stadtmosaik'] = '1';
  }
  if (body !== null) {
    all['Content-Type'] = typeof body === 'string' ? 'application/json' : 'image/jpeg';
  }
  return all;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) {
    return undefined;
  }
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

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

/** How often proof of work is tried for one request; each refusal brings a fresh challenge. */
const PROOFS = 2;

/** JSON, a photo, or anything that says what it is. */
export type Content = string | Uint8Array<ArrayBuffer> | Blob;

/** Whether the cookies of this origin go along, or nothing that could tell who asks. */
export type Credentials = 'same-origin' | 'omit';

/** There was no answer: no network, a cut connection, or more than 20 s of silence. */
export class NoAnswer extends Error {}

/**
 * Asks the portal, with the cookies of this origin or without any. Where many send from one address and the
 * portal wants proof of work, that is brought here, without a word to the person.
 *
 * @param body JSON as it goes over the line, so that a resend is the same to the byte; or a photo
 *     or bytes that name their type
 * @param patience how long the portal may take, in milliseconds
 * @throws NoAnswer
 */
export async function ask(
  method: string,
  url: string,
  language: string,
  body: Content | null = null,
  patience = PATIENCE,
  credentials: Credentials = 'same-origin'
): Promise<Answer> {
  let answer = await once(method, url, language, body, '', patience, credentials);
  for (let i = 0; i < PROOFS && answer.status === 429; i++) {
    const proof = await proofFor(answer.json);
    if (!proof) {
      break;
    }
    answer = await once(method, url, language, body, proof, patience, credentials);
  }
  return answer;
}

/** The solution of the challenge that came with a refusal, if there was one. */
async function proofFor(refusal: unknown): Promise<string | undefined> {
  const asked = (refusal as { work?: unknown } | undefined)?.work;
  if (!asked) {
    return undefined;
  }
  try {
    const { isChallenge, solve } = await import('./work');
    return isChallenge(asked) ? await solve(asked) : undefined;
  } catch {
    // The solver could not be fetched: waiting helps as well.
    return undefined;
  }
}

async function once(
  method: string,
  url: string,
  language: string,
  body: Content | null,
  proof: string,
  patience: number,
  credentials: Credentials
): Promise<Answer> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch(url, {
      method,
      body,
      headers: headers(method, language, body, proof),
      credentials,
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
  body: Content | null,
  proof: string
): Record<string, string> {
  const all: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (method !== 'GET') {
    all['X-Stadtmosaik'] = '1';
  }
  if (proof) {
    all['X-Stadtmosaik-Work'] = proof;
  }
  if (body !== null) {
    all['Content-Type'] = typeOf(body);
  }
  return all;
}

function typeOf(body: Content): string {
  if (body instanceof Blob) {
    return body.type;
  }
  return typeof body === 'string' ? 'application/json' : 'image/jpeg';
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

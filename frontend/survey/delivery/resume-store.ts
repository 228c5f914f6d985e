import { ask, NoAnswer } from '../../shared/api';
import { type Bytes, toHex } from '../../shared/bytes';
import { Outbox } from '../../shared/outbox';
import type { Progress, Survey } from '../model';
import type { Secret } from './secrets';

/**
 * Going on on another device: what was answered so far is encrypted on the phone with keys made of
 * a code that people write down, and lies on the server for 14 days, where nobody can read it.
 */

const ITERATIONS = 600_000;
const IV_BYTES = 12;
/** What the portal takes, in bytes. */
const MOST = 256 * 1024;
const PATIENCE = 30_000;

/** What is encrypted. */
export interface Carried {
  readonly progress: Progress;
  /** The secret that the answer will be sent with, so that both devices send one and the same. */
  readonly secret?: Secret;
  readonly code?: string;
  /** Names this state; a state with another name was saved by somebody else meanwhile. */
  readonly revision: string;
  readonly savedAt: number;
}

/** There is nothing under this code: mistyped, older than 14 days, or sent already. */
export class NothingThere extends Error {}

/** The portal does not take it now. */
export class NotSaved extends Error {}

const deletions = new Outbox('survey-drafts');
// What is not there need not be deleted.
deletions.addEventListener('change', async () => {
  for (const parcel of await deletions.unsent()) {
    if (parcel.state === 'refused') {
      await deletions.takeBack(parcel);
    }
  }
});

interface Keys {
  readonly id: string;
  readonly cipher: CryptoKey;
}

const made = new Map<string, Promise<Keys>>();

/** Takes about a second on an old phone, so it is done once. */
function keys(handle: string, code: string): Promise<Keys> {
  const name = `${handle}/${code}`;
  let promise = made.get(name);
  if (!promise) {
    promise = derive(handle, code);
    made.set(name, promise);
  }
  return promise;
}

async function derive(handle: string, code: string): Promise<Keys> {
  const { subtle } = crypto;
  const text = new TextEncoder();
  const base = await subtle.importKey('raw', text.encode(code), 'PBKDF2', false, ['deriveBits']);
  const salt = text.encode(`stadtmosaik:draft:v1:${handle}`);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS };
  const bits = new Uint8Array(await subtle.deriveBits(parameters, base, 512));
  const id = toHex(new Uint8Array(await subtle.digest('SHA-256', bits.slice(0, 32))));
  const cipher = await subtle.importKey('raw', bits.slice(32), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return { id, cipher };
}

/**
 * Saves it. Photos that would make it too large stay behind.
 *
 * @returns whether all photos came along
 * @throws NoAnswer
 * @throws NotSaved
 */
export async function save(
  survey: Survey,
  code: string,
  carried: Carried,
  language: string
): Promise<boolean> {
  const { id, cipher } = await keys(survey.handle, code);
  let body = await encrypted(cipher, carried);
  const whole = body.length <= MOST;
  if (!whole) {
    body = await encrypted(cipher, { ...carried, progress: { ...carried.progress, photos: {} } });
  }
  const url = addressOf(survey.handle, id);
  const bytes = new Blob([body], { type: 'application/octet-stream' });
  const { status } = await ask('PUT', url, language, bytes, PATIENCE, 'omit');
  if (status < 200 || status > 299) {
    throw new NotSaved(`draft: ${status}`);
  }
  return whole;
}

/**
 * What lies under this code.
 *
 * @throws NoAnswer
 * @throws NothingThere
 */
export async function load(survey: Survey, code: string): Promise<Carried> {
  const { id, cipher } = await keys(survey.handle, code);
  const answer = await fetched(addressOf(survey.handle, id));
  if (answer.status === 404 || answer.status === 410) {
    throw new NothingThere();
  }
  if (answer.status !== 200) {
    throw new NotSaved(`draft: ${answer.status}`);
  }
  return decrypted(cipher, new Uint8Array(await answer.arrayBuffer()));
}

async function fetched(url: string): Promise<Response> {
  try {
    return await fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch (cause) {
    throw new NoAnswer(url, { cause });
  }
}

/** Deletes it, as soon as there is a network. */
export async function deleteDraft(handle: string, code: string, language: string): Promise<void> {
  const { id } = await keys(handle, code);
  await deletions.add({
    id,
    subject: `survey/${handle}`,
    method: 'DELETE',
    url: addressOf(handle, id),
    language,
    credentials: 'omit',
  });
}

const addressOf = (handle: string, id: string) => `/api/v1/surveys/${handle}/drafts/${id}`;

async function encrypted(cipher: CryptoKey, carried: Carried): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(carried));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, cipher, plain));
  const body = new Uint8Array(IV_BYTES + sealed.length);
  body.set(iv);
  body.set(sealed, IV_BYTES);
  return body;
}

async function decrypted(cipher: CryptoKey, body: Bytes): Promise<Carried> {
  try {
    const iv = body.slice(0, IV_BYTES);
    const sealed = body.slice(IV_BYTES);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, cipher, sealed);
    return JSON.parse(new TextDecoder().decode(plain)) as Carried;
  } catch (cause) {
    throw new NothingThere('it cannot be read', { cause });
  }
}

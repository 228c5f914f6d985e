import { type Answer, ask, type Credentials } from './api';
import { ensureDevice, forgetDevice } from './device';
import { change, entries, type Entry } from './store';

/**
 * Rights to send something once without saying who one is: a right is spent for a blind signature
 * over a message that only this browser knows; what is sent later shows the signature.
 */

/** What is spent, where, and for what. */
export interface Right {
  readonly url: string;
  /** Said there besides the blinded message, for example a code. */
  readonly proof?: Readonly<Record<string, string>>;
  /** Who has the right: whoever knows the proof, this device, or the session of the staff. */
  readonly holder: 'proof' | 'device' | 'session';
  /** SPKI in base64url. */
  readonly publicKey: string;
  /** In hexadecimal. */
  readonly message: string;
  /** Where in the store the state of the spending lies. */
  readonly key: string;
}

/** How far a spending has come; the fields come in this order and never change again. */
export interface Spending extends Entry {
  /** Sent again as it is, so that a lost answer costs nothing. */
  readonly blinded?: string;
  readonly inverse?: string;
  readonly signature?: string;
}

/** How long signing may take, in milliseconds. */
const PATIENCE = 30_000;

/**
 * The signature, in base64url, or what the portal answered instead.
 *
 * @throws NoAnswer
 * @throws CookiesBlocked
 */
export async function spend(
  right: Right,
  language: string
): Promise<{ readonly signature: string } | { readonly refused: Answer }> {
  const state = await begun(right);
  if (state.signature) {
    return { signature: state.signature };
  }
  const answer = await request(right, language, state.blinded!);
  const signed = (answer.json as { signature?: unknown } | undefined)?.signature;
  if (answer.status !== 200 || typeof signed !== 'string') {
    // A page that is no answer of the portal's counts as none.
    return { refused: answer.status === 200 ? { ...answer, status: 502 } : answer };
  }
  const { unblind } = await import('./blind');
  const signature = await unblind(right.publicKey, right.message, signed, state.inverse!);
  await keep(right, { signature });
  return { signature };
}

/** The blinded message is kept before it is sent: another one for the same right is refused. */
async function begun(right: Right): Promise<Spending> {
  const known = (await entries<Spending>(right.key)).get(right.key);
  if (known?.blinded) {
    return known;
  }
  const { blind } = await import('./blind');
  return keep(right, await blind(right.publicKey, right.message));
}

/** Adds to what is kept, unless another tab has done so. */
async function keep({ key }: Right, part: Partial<Spending>): Promise<Spending> {
  let state: Spending = { changedAt: 0 };
  await change([key], ([current]) => {
    state = { ...part, ...current, changedAt: Date.now() };
    return new Map([[key, state]]);
  });
  return state;
}

async function request(right: Right, language: string, blinded: string): Promise<Answer> {
  const body = JSON.stringify({ ...right.proof, blinded });
  const credentials: Credentials = right.holder === 'proof' ? 'omit' : 'same-origin';
  if (right.holder === 'device') {
    await ensureDevice(language);
  }
  const answer = await ask('POST', right.url, language, body, PATIENCE, credentials);
  if (answer.status === 401 && right.holder === 'device') {
    forgetDevice();
    await ensureDevice(language);
    return ask('POST', right.url, language, body, PATIENCE, credentials);
  }
  return answer;
}

import { ask, NoAnswer } from './api';
import { forgetCookie } from './forget';
import { exclusively } from './tab';

/** The browser does not take our cookie, so nothing can be sent in this person's name. */
export class CookiesBlocked extends Error {}

/** The portal answered, but not with what was asked for; time may help. */
export class NotReady extends Error {}

let known = false;

/**
 * Sees to it that this browser has a device credential, and returns once the portal has confirmed
 * it. Two tabs never have two made.
 *
 * @throws CookiesBlocked
 * @throws NoAnswer
 * @throws NotReady
 */
export async function ensureDevice(language: string): Promise<void> {
  if (!known) {
    await exclusively('device', () => introduce(language));
    known = true;
  }
}

/** After a 401: the credential is gone or was never there. */
export function forgetDevice(): void {
  known = false;
}

async function introduce(language: string): Promise<void> {
  // Somebody has finished here without network: nothing more is sent under their cookie.
  if (!(await forgetCookie(language))) {
    throw new NoAnswer('forgetting');
  }
  if (await isKnown(language)) {
    return;
  }
  const made = await ask('POST', '/api/v1/device', language);
  if (made.status !== 204) {
    throw new NotReady(`device: ${made.status}`);
  }
  if (!(await isKnown(language))) {
    throw new CookiesBlocked();
  }
}

/** Whether the portal knows this browser's cookie. */
export async function isKnown(language: string): Promise<boolean> {
  const { status, json } = await ask('GET', '/api/v1/device', language);
  const answer = (json as { known?: unknown } | undefined)?.known;
  if (status !== 200 || typeof answer !== 'boolean') {
    throw new NotReady(`device: ${status}`);
  }
  return answer;
}

/**
 * The code that brings this person back on another device: five letters or digits, five times.
 *
 * @throws CookiesBlocked
 * @throws NoAnswer
 * @throws NotReady
 */
export async function recoveryCode(language: string): Promise<string> {
  await ensureDevice(language);
  const { status, json } = await ask('POST', '/api/v1/device/recovery-code', language);
  const code = (json as { code?: unknown } | undefined)?.code;
  if (status !== 200 || typeof code !== 'string') {
    if (status === 401) {
      forgetDevice();
    }
    throw new NotReady(`recovery code: ${status}`);
  }
  return code;
}

export { NoAnswer };

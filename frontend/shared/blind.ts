import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { fromBase64Url, fromHex, toBase64Url } from './bytes';

/**
 * Blind signatures (RFC 9474, RSABSSA-SHA384-PSS-Deterministic): the portal signs what it cannot
 * see. The message is a hash of a random secret, so that it needs no randomness of its own. Loaded
 * only where a right has to be spent.
 */

const suite = RSABSSA.SHA384.PSS.Deterministic();

/** What is sent to be signed, and what takes the blinding away from the answer; both in base64url. */
export interface Blinded {
  readonly blinded: string;
  readonly inverse: string;
}

/**
 * @param publicKey SPKI in base64url
 * @param message in hexadecimal
 */
export async function blind(publicKey: string, message: string): Promise<Blinded> {
  const prepared = suite.prepare(fromHex(message));
  const { blindedMsg, inv } = await suite.blind(await imported(publicKey), prepared);
  return { blinded: toBase64Url(blindedMsg), inverse: toBase64Url(inv) };
}

/**
 * The signature in base64url.
 *
 * @param answer what the portal has signed, in base64url
 * @throws Error if it is no signature of this key over this message
 */
export async function unblind(
  publicKey: string,
  message: string,
  answer: string,
  inverse: string
): Promise<string> {
  const prepared = suite.prepare(fromHex(message));
  const key = await imported(publicKey);
  // Verifies before it returns.
  const signature = await suite.finalize(key, prepared, fromBase64Url(answer), fromBase64Url(inverse));
  return toBase64Url(signature);
}

function imported(publicKey: string): Promise<CryptoKey> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  return crypto.subtle.importKey('spki', fromBase64Url(publicKey), algorithm, true, ['verify']);
}

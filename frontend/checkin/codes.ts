import { toHex } from '../shared/bytes';
import type { Guest } from './model';

/** How many bytes of the hash the list carries. */
const BYTES = 8;

/** The secret in what a camera read: the fragment of the address, or nothing. */
export function secretIn(read: string, handle: string): string | undefined {
  const found = new RegExp(`/checkin/${handle}#([\\w-]{8,64})$`).exec(read.trim());
  return found?.[1];
}

/** Whose secret it is; nothing leaves the phone for that. */
export async function guestOf(
  guests: readonly Guest[],
  secret: string
): Promise<Guest | undefined> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  const code = toHex(new Uint8Array(hash, 0, BYTES));
  return guests.find((guest) => guest.code === code);
}

import { toBase64Url, fromBase64Url, type Bytes } from '../shared/bytes';
import { change, entries, type Entry } from '../shared/store';

/**
 * Keeps the list of a meeting on this phone so that it can be read while the meeting is on and by
 * nobody afterwards.
 *
 * It is encrypted (AES-256-GCM) under a key made of two halves. One is a key in the browser's
 * database that no script can read out; the other lies in a cookie that the browser itself throws
 * away when the portal's time for the list is over, whether or not anybody opens the page again.
 * The portal takes the cookie away when somebody signs out. Without it the rest is noise.
 */

const COOKIE = 'door';
const PATH = '/checkin/';
const HALF = 32;
const IV = 12;

interface Sealed extends Entry {
  readonly root: CryptoKey;
  readonly iv: Bytes;
  readonly sealed: ArrayBuffer;
  /** By this phone's clock, in milliseconds since 1970. */
  readonly until: number;
}

/** What cannot be kept lives in the page's memory. */
interface Held {
  readonly content: string;
  readonly until: number;
}

export class Vault {
  private readonly name: string;
  private readonly key: string;
  private held: Held | undefined;

  /**
   * @param name of what is kept, in the addresses and in the database
   */
  constructor(name: string) {
    this.name = name;
    this.key = `checkin/list/${name}`;
  }

  /** Whether nobody has signed out since something was kept that outlives its page. */
  get isOpen(): boolean {
    return cookieHalf() !== undefined;
  }

  /**
   * @param until when it must be gone, by this phone's clock
   * @returns whether it outlives this page
   */
  async keep(content: string, until: number): Promise<boolean> {
    const kept = until > Date.now() && (await this.store(content, until).catch(() => false));
    this.held = kept ? undefined : { content, until };
    return kept;
  }

  private async store(content: string, until: number): Promise<boolean> {
    const half = cookieHalf() ?? crypto.getRandomValues(new Uint8Array(HALF));
    setCookie(half, Math.max(until, ...(await untils())));
    if (cookieHalf() === undefined) {
      return false;
    }
    const root = (await this.stored())?.root ?? (await newRoot());
    const iv = crypto.getRandomValues(new Uint8Array(IV));
    const sealed = await seal(await keyOf(root, half, this.name), iv, content);
    const entry: Sealed = { changedAt: Date.now(), root, iv, sealed, until };
    const kept = await change([this.key], () => new Map([[this.key, entry]]));
    // Where the browser's database takes no keys, or there is none, nothing of it lies there.
    return kept && (await this.stored()) !== undefined;
  }

  /** The content, if its time is not over and nobody has signed out. */
  async open(): Promise<string | undefined> {
    if (this.held) {
      this.held = this.held.until > Date.now() ? this.held : undefined;
      return this.held?.content;
    }
    const kept = await this.stored();
    const half = cookieHalf();
    try {
      if (kept && half && kept.until > Date.now()) {
        return await unseal(await keyOf(kept.root, half, this.name), kept.iv, kept.sealed);
      }
    } catch {
      // Under another half, of a time before the last sign-out: it is noise.
    }
    await this.wipe();
    return undefined;
  }

  async wipe(): Promise<void> {
    this.held = undefined;
    await change([this.key], () => new Map([[this.key, undefined]]));
  }

  private async stored(): Promise<Sealed | undefined> {
    const found = (await entries<Sealed>(this.key)).get(this.key);
    return found?.root instanceof CryptoKey ? found : undefined;
  }
}

/** Until when each list on this phone may be read; one cookie serves them all. */
async function untils(): Promise<number[]> {
  const found = [...(await entries<Sealed>('checkin/list/')).values()];
  return found.map(({ until }) => until).filter((until) => until > Date.now());
}

/** Wipes the lists of all meetings whose time is over; these stay if nobody opens their page. */
export async function wipeExpired(): Promise<void> {
  const found = await entries<Sealed>('checkin/list/');
  const over = [...found].filter(([, entry]) => !(entry.until > Date.now())).map(([key]) => key);
  if (over.length > 0) {
    await change(over, () => new Map(over.map((key) => [key, undefined])));
  }
}

// ── keys ──────────────────────────────────────────────────────────────────────────────────────

/** Random, and not to be read out by any script. */
export async function newRoot(): Promise<CryptoKey> {
  const random = crypto.getRandomValues(new Uint8Array(HALF));
  const root = await crypto.subtle.importKey('raw', random, 'HKDF', false, ['deriveKey']);
  random.fill(0);
  return root;
}

/** The key of both halves (HKDF with SHA-256, RFC 5869); for this one meeting. */
export function keyOf(root: CryptoKey, half: Bytes, name: string): Promise<CryptoKey> {
  const info = new TextEncoder().encode(`stadtmosaik checkin ${name}`);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: half, info },
    root,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt']
  );
}

export function seal(key: CryptoKey, iv: Bytes, content: string): Promise<ArrayBuffer> {
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(content));
}

/** @throws if the key is another one or the bytes were changed */
export async function unseal(key: CryptoKey, iv: Bytes, sealed: ArrayBuffer): Promise<string> {
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
}

// ── the half that goes by itself ──────────────────────────────────────────────────────────────

function cookieHalf(): Bytes | undefined {
  const value = document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
  try {
    const half = value ? fromBase64Url(value) : undefined;
    return half?.length === HALF ? half : undefined;
  } catch {
    return undefined;
  }
}

function setCookie(half: Bytes, until: number): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const expires = new Date(until).toUTCString();
  document.cookie = `${COOKIE}=${toBase64Url(half)}; Path=${PATH}; Expires=${expires}; SameSite=Strict${secure}`;
}

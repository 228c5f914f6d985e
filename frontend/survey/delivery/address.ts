import { session } from '../../shared/tab';
import type { Channel } from '../model';
import { CODE_LENGTH, readCode, RECEIPT_LENGTH } from './codes';
import type { Entry } from './types';

/**
 * What came in the address behind the hash, which no server sees: a code, a receipt, a code for
 * going on, or that somebody types in for others. It is kept for this tab, through a reload, and
 * taken out of the address bar and the history.
 */

const CHANNELS: readonly Channel[] = ['paper', 'telephone', 'personal'];

/** What comes, by the letter before it. */
const LETTERS = { code: 'c', receipt: 'r', resume: 'd', entry: 'h' } as const;

/** Beside those: the code under which this tab's answers were saved, and which state of them. */
type Kind = keyof typeof LETTERS | 'saved' | 'revision';

/** Where there is no storage for a tab. */
const memory = new Map<string, string>();

/** Takes what the address says; what came once stays until it is taken or forgotten. */
export function readAddress(handle: string): void {
  const said = new URLSearchParams(location.hash.slice(1));
  let taken = false;
  for (const [kind, letter] of Object.entries(LETTERS) as [keyof typeof LETTERS, string][]) {
    const value = said.get(letter);
    if (value !== null) {
      taken = true;
      remember(handle, kind, kind === 'entry' ? location.hash.slice(1) : value);
    }
  }
  if (taken) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
}

/** Typed on a screen of ours. */
export function remember(handle: string, kind: Kind, value: string): void {
  memory.set(place(handle, kind), value);
  try {
    session()?.setItem(place(handle, kind), value);
  } catch {
    // Then it lasts as long as this page.
  }
}

export function forget(handle: string, kind: Kind): void {
  memory.delete(place(handle, kind));
  session()?.removeItem(place(handle, kind));
}

function recall(handle: string, kind: Kind): string | undefined {
  const key = place(handle, kind);
  return memory.get(key) ?? session()?.getItem(key) ?? undefined;
}

const place = (handle: string, kind: Kind) => `stadtmosaik/survey/${handle}/${kind}`;

/** The code of this tab; `undefined` if none came, empty if what came is none. */
export function codeOf(handle: string): string | undefined {
  const came = recall(handle, 'code');
  return came === undefined ? undefined : (readCode(came, CODE_LENGTH) ?? '');
}

export function receiptOf(handle: string): string | undefined {
  const came = recall(handle, 'receipt');
  return came === undefined ? undefined : (readCode(came, RECEIPT_LENGTH) ?? '');
}

export function resumeOf(handle: string): string | undefined {
  const came = recall(handle, 'resume');
  return came === undefined ? undefined : (readCode(came, CODE_LENGTH) ?? '');
}

export function savedUnder(handle: string): string | undefined {
  return recall(handle, 'saved');
}

/** The state that this tab has saved or resumed last. */
export function revisionOf(handle: string): string | undefined {
  return recall(handle, 'revision');
}

/** An address of this survey with something behind the hash, for another device. */
export function linkTo(handle: string, kind: keyof typeof LETTERS, value: string): string {
  return `${location.origin}/s/${handle}#${LETTERS[kind]}=${value}`;
}

/** Opens this page anew with something behind the hash. */
export function reopen(kind: keyof typeof LETTERS, value: string): void {
  // The same address with another hash would not load anything.
  history.replaceState(history.state, '', `${location.pathname}${location.search}#${LETTERS[kind]}=${value}`);
  location.reload();
}

/** Somebody of the staff types in for others. */
export function entryOf(handle: string): Entry | undefined {
  const said = new URLSearchParams(recall(handle, 'entry') ?? '');
  const channel = CHANNELS.find((known) => known === said.get('h'));
  const role = said.get('role');
  return channel && { channel, ...(role ? { role } : {}) };
}

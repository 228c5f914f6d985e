import { type Answer, ask, type Credentials, NoAnswer } from './api';
import { CookiesBlocked, ensureDevice, forgetDevice } from './device';
import { announce, exclusively, onAnnouncement, session, uuid } from './tab';
import { photoAt, photoBytes, tidyPhotos } from './photos';
import type { Right } from './rights';
import { change, entries, type Entry } from './store';

/**
 * Sends what people did, once the network lets it: kept in this browser until the portal has
 * acknowledged it, whatever is reloaded, closed or cut in between.
 */

/** Why something still lies here. */
export type Hindrance = 'network' | 'server' | 'busy' | 'cookies' | 'session';

/** What the portal said when it refused. */
export interface Refusal {
  readonly status: number;
  /** In the person's language; empty if the answer had none. */
  readonly message: string;
  /** The field that it is about, by its name in the request. */
  readonly field: string | undefined;
  /** What kind of problem it is, where the portal says so (RFC 9457). */
  readonly kind: string | undefined;
}

/** A photo that has to arrive before what names it. */
export interface Attachment {
  readonly url: string;
  /** Where its bytes lie in this browser. */
  readonly key: string;
  readonly sent?: boolean;
}

/** Something on its way. */
export interface Parcel extends Entry {
  readonly id: string;
  readonly queue: string;
  /** What it is about, for example `board/<id>`. */
  readonly subject: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  /** JSON as it goes over the line; null once it is sent. */
  readonly body: string | null;
  readonly language: string;
  readonly createdAt: number;
  readonly attempts: number;
  /** Not before this time of our own accord, in milliseconds since 1970. */
  readonly nextAttemptAt: number;
  /** Not before this time because the portal said so. */
  readonly notBefore: number;
  readonly state: 'kept' | 'refused' | 'sent';
  readonly hindrance?: Hindrance;
  readonly refusal?: Refusal;
  /** What the portal answered once it was sent. */
  readonly answer?: unknown;
  /** Where the draft lay that this was made from. */
  readonly draft?: string;
  /** A word of the form to itself, which stays when the body is gone. */
  readonly memo?: string;
  /** What is sent first; its bytes go when all of it has arrived. */
  readonly attachments?: readonly Attachment[];
  /** Sent without anything that tells who sends it; then no device is made known either. */
  readonly credentials?: Credentials;
  /** Spent first, for a signature that goes into the body. */
  readonly right?: Right;
}

/** What a form hands over. */
export type Order = Pick<Parcel, 'subject' | 'method' | 'url' | 'language'> & {
  /** The client-made id; a new one is made where the request carries none. */
  readonly id?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The key of the draft that goes, in the same transaction. */
  readonly draft?: string;
  readonly memo?: string;
  readonly attachments?: readonly Attachment[];
  readonly credentials?: Credentials;
  readonly right?: Right;
};

const ROOT = 'outbox/';
/** See BrowserPromise, which looks for it in the readable page. */
const WAITS = 'stadtmosaik/unsent';
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 5 * 60_000;
/** How long a note that something was sent is kept, in milliseconds; it has no text in it. */
const NOTE = 24 * 60 * 60_000;
/** Coming back to the page asks for a try only if the last one was longer ago, in milliseconds. */
const PAUSE = 5_000;
/** A photo on a thin line takes its time, in milliseconds. */
const PHOTO_PATIENCE = 180_000;
/** From so many characters on, what is sent takes its time as well. */
const LARGE = 100_000;
/** So often the portal may miss a photo that we have sent. */
const MISSED = 5;

const outboxes = new Set<EventTarget>();
const sending = new Set<string>();
const seen = new Set<string>((session()?.getItem('stadtmosaik/seen') ?? '').split(' '));

/** A named queue. Fires `change` when anything in it changes, in whichever tab. */
export class Outbox extends EventTarget {
  /**
   * @param queue its name
   * @param coalesce whether a later order about the same subject replaces one that is not sent yet
   */
  constructor(
    readonly queue: string,
    private readonly coalesce = false
  ) {
    super();
    outboxes.add(this);
    start();
  }

  /**
   * Keeps it and starts to send it. What lies here under the same id already, sent or not, stays as
   * it is, unless it was refused: whoever taps twice hands over once.
   *
   * @returns whether the browser keeps it; false says that it lasts as long as this page only
   */
  async add(order: Order): Promise<boolean> {
    const now = Date.now();
    const { body, ...rest } = order;
    const parcel: Parcel = {
      ...rest,
      id: order.id ?? uuid(),
      queue: this.queue,
      body: body === undefined ? null : JSON.stringify(body),
      createdAt: now,
      changedAt: now,
      attempts: 0,
      nextAttemptAt: 0,
      notBefore: 0,
      state: 'kept',
    };
    see(parcel.id);
    const key = this.key(parcel);
    const kept = await change([key], ([current]) => {
      const changes = new Map<string, Entry | undefined>();
      const known = current as Parcel | undefined;
      if (this.coalesce || known?.id !== parcel.id || known.state === 'refused') {
        changes.set(key, parcel);
      }
      return order.draft ? changes.set(order.draft, undefined) : changes;
    });
    mark(true);
    tell();
    void deliver(true);
    return kept;
  }

  /** What is in it, oldest first: what is not sent, and what was sent in this session. */
  async parcels(subject: string): Promise<Parcel[]> {
    return (await this.all(subject))
      .filter((parcel) => parcel.state !== 'sent' || seen.has(parcel.id))
      .map((parcel) => (see(parcel.id), parcel));
  }

  /** The same, with the notes of what was sent in other sessions; oldest first. */
  async all(subject: string): Promise<Parcel[]> {
    const all = [...(await entries<Parcel>(`${ROOT}${this.queue}/`)).values()];
    return all
      .filter((parcel) => parcel.subject === subject)
      .sort((a, b) => a.createdAt - b.createdAt);
  }

  /** What is not sent yet or was refused, whatever it is about; oldest first. */
  async unsent(): Promise<Parcel[]> {
    const all = [...(await entries<Parcel>(`${ROOT}${this.queue}/`)).values()];
    return all
      .filter((parcel) => parcel.state !== 'sent')
      .sort((a, b) => a.createdAt - b.createdAt);
  }

  /** Writes another word to itself on it, wherever it is on its way. */
  async rememberOn(parcel: Parcel, memo: string): Promise<void> {
    const key = this.key(parcel);
    await change([key], ([current]) => {
      const known = current as Parcel | undefined;
      return known?.id === parcel.id ? new Map([[key, { ...known, memo }]]) : new Map();
    });
  }

  /** Forgets the note that it was sent, and whatever the note says; what is not sent yet stays. */
  async forgetNote(parcel: Parcel): Promise<void> {
    const key = this.key(parcel);
    await change([key], ([current]) =>
      (current as Parcel | undefined)?.state === 'sent' ? new Map([[key, undefined]]) : new Map()
    );
    tell();
  }

  /** Whether this id was handed over before, sent or not. */
  async knows(id: string): Promise<boolean> {
    const all = await entries<Parcel>(`${ROOT}${this.queue}/`);
    return [...all.values()].some((parcel) => parcel.id === id);
  }

  /** Whether a tab of this browser is sending it right now. */
  isSending(parcel: Parcel): boolean {
    return parcel.state === 'kept' && sending.has(parcel.id);
  }

  /**
   * Takes a refused one out, and puts its text where the person can change it, in one transaction.
   *
   * @returns false if another tab was faster
   */
  async takeBack(parcel: Parcel, into?: { key: string; entry: Entry }): Promise<boolean> {
    const key = this.key(parcel);
    let mine = false;
    await change([key], ([current]) => {
      mine = (current as Parcel | undefined)?.id === parcel.id;
      const changes = new Map<string, Entry | undefined>();
      if (mine) {
        changes.set(key, undefined);
        if (into) {
          changes.set(into.key, into.entry);
        }
      }
      return changes;
    });
    tell();
    return mine;
  }

  /** Tries at once, whatever the pause between two tries would be. */
  sendNow(): Promise<void> {
    return deliver(true);
  }

  private key(parcel: Parcel): string {
    return `${ROOT}${this.queue}/${this.coalesce ? parcel.subject : parcel.id}`;
  }
}

/** What is not sent yet or was refused, in whichever queue. */
export async function allUnsent(): Promise<Parcel[]> {
  const all = [...(await entries<Parcel>(ROOT)).values()];
  return all.filter((parcel) => parcel.state !== 'sent');
}

/** Tries at once, and returns when everything that could be sent is. */
export function sendAllNow(): Promise<void> {
  return deliver(true);
}

/** Does this while no tab sends. */
export function whileNothingIsSent<T>(task: () => Promise<T>): Promise<T> {
  return exclusively('outbox', task);
}

function see(id: string): void {
  if (!seen.has(id)) {
    seen.add(id);
    try {
      session()?.setItem('stadtmosaik/seen', [...seen].join(' '));
    } catch {
      // After a reload the note that it was sent is then missing; the idea is not.
    }
  }
}

// ── telling ─────────────────────────────────────────────────────────────────────────────────────

function tell(): void {
  changed();
  announce('outbox', '');
}

function changed(): void {
  outboxes.forEach((outbox) => outbox.dispatchEvent(new Event('change')));
}

onAnnouncement(({ about, id }) => {
  if (about === 'sending') {
    sending.add(id);
    // That tab may die while sending.
    setTimeout(() => sending.delete(id) && changed(), 25_000);
  } else if (about === 'outbox') {
    sending.delete(id);
  }
  if (about === 'sending' || about === 'outbox') {
    changed();
  }
});

// ── sending ─────────────────────────────────────────────────────────────────────────────────────

let started = false;
let running: Promise<void> | undefined;
let again = false;
let alarm: ReturnType<typeof setTimeout> | undefined;
let lastTry = 0;

function start(): void {
  if (started) {
    return;
  }
  started = true;
  addEventListener('online', () => void deliver(true));
  addEventListener('pageshow', (event) => event.persisted && void deliver(true));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - lastTry > PAUSE) {
      void deliver(true);
    }
  });
  void tidy().then(() => deliver(true));
}

/** Old notes go; they would only fill the phone. */
async function tidy(): Promise<void> {
  for (const [key, parcel] of await entries<Parcel>(ROOT)) {
    if (parcel.state === 'sent' && parcel.changedAt < Date.now() - NOTE) {
      await change([key], () => new Map([[key, undefined]]));
    }
  }
  await tidyPhotos();
}

/** @param hurry whether our own pauses between two tries are skipped */
async function deliver(hurry: boolean): Promise<void> {
  if (running) {
    again ||= hurry;
    return running;
  }
  clearTimeout(alarm);
  running = exclusively('outbox', () => round(hurry));
  try {
    await running;
  } finally {
    running = undefined;
  }
  if (again) {
    again = false;
    return deliver(true);
  }
  await setAlarm();
}

/** Sends what is due, one after the other; with a hurry each at most once. */
async function round(hurry: boolean): Promise<void> {
  const tried = new Set<string>();
  let cookies = true;
  for (;;) {
    const due = [...(await entries<Parcel>(ROOT))]
      .filter(([, parcel]) => parcel.state === 'kept' && !tried.has(parcel.id))
      .filter(([, parcel]) => cookies || (parcel.credentials === 'omit' && !parcel.right))
      .filter(([, parcel]) => dueAt(parcel, hurry) <= Date.now())
      .sort(([, a], [, b]) => a.createdAt - b.createdAt);
    const [next] = due;
    if (!next) {
      return;
    }
    tried.add(next[1].id);
    const hindrance = await attempt(...next);
    if (hindrance === 'network' || hindrance === 'busy') {
      return;
    }
    cookies &&= hindrance !== 'cookies';
  }
}

function dueAt(parcel: Parcel, hurry: boolean): number {
  return hurry ? parcel.notBefore : Math.max(parcel.notBefore, parcel.nextAttemptAt);
}

async function setAlarm(): Promise<void> {
  const kept = [...(await entries<Parcel>(ROOT)).values()].filter(({ state }) => state === 'kept');
  mark(kept.length > 0);
  if (kept.length > 0) {
    const next = Math.min(...kept.map((parcel) => dueAt(parcel, false)));
    clearTimeout(alarm);
    // A parcel that another one holds up is due already, but the network needs its pause.
    alarm = setTimeout(() => void deliver(false), Math.max(next - Date.now(), FIRST_WAIT / 2));
  }
}

/** For pages that could only be read till now: something waits here, so the scripts should come. */
function mark(waits: boolean): void {
  try {
    if (waits) {
      localStorage.setItem(WAITS, '1');
    } else {
      localStorage.removeItem(WAITS);
    }
  } catch {
    // Such a browser gets the scripts always.
  }
}

async function attempt(key: string, parcel: Parcel): Promise<Hindrance | undefined> {
  lastTry = Date.now();
  sending.add(parcel.id);
  changed();
  announce('sending', parcel.id);
  let outcome: Partial<Parcel>;
  try {
    outcome = outcomeOf(parcel, await send(key, parcel));
  } catch (error) {
    outcome = later(parcel, hindranceOf(error));
  }
  await settle(key, parcel, outcome);
  sending.delete(parcel.id);
  changed();
  announce('outbox', parcel.id);
  return outcome.hindrance;
}

async function send(key: string, parcel: Parcel): Promise<Answer> {
  if (parcel.credentials === 'omit') {
    return sendUnnamed(key, parcel);
  }
  await ensureDevice(parcel.language);
  const answer = await sendAll(key, parcel);
  if (answer.status !== 401) {
    return answer;
  }
  forgetDevice();
  await ensureDevice(parcel.language);
  return sendAll(key, parcel);
}

/** First the right to send it is spent, by whoever has it; then it goes without saying whose it is. */
async function sendUnnamed(key: string, parcel: Parcel): Promise<Answer> {
  let sent = parcel;
  if (parcel.right) {
    const { spend } = await import('./rights');
    const spent = await spend(parcel.right, parcel.language);
    if ('refused' in spent) {
      return spent.refused;
    }
    const body = `{"signature":${JSON.stringify(spent.signature)},${parcel.body!.slice(1)}`;
    sent = { ...parcel, body };
  }
  return sendAll(key, sent);
}

/** First the photos that have not arrived yet, then what names them. */
async function sendAll(key: string, parcel: Parcel): Promise<Answer> {
  for (const attachment of parcel.attachments ?? []) {
    const photo = attachment.sent ? undefined : await photoAt(attachment.key);
    // One that this browser has lost: the portal may have it, and says so if not.
    if (photo) {
      const { url } = attachment;
      const answer = await ask('PUT', url, parcel.language, photoBytes(photo), PHOTO_PATIENCE);
      if (answer.status !== 200 && answer.status !== 201) {
        return answer;
      }
      await note(key, parcel, attachment);
    }
  }
  const { method, url, language, body, credentials } = parcel;
  const patience = (body?.length ?? 0) > LARGE ? PHOTO_PATIENCE : undefined;
  return ask(method, url, language, body, patience, credentials);
}

/** Notes that a photo has arrived, so that it is not sent again. */
async function note(key: string, { id }: Parcel, { url }: Attachment): Promise<void> {
  await change([key], ([current]) => {
    const parcel = current as Parcel | undefined;
    const attachments = parcel?.attachments?.map((attachment) =>
      attachment.url === url ? { ...attachment, sent: true } : attachment
    );
    return parcel?.id === id ? new Map([[key, { ...parcel, attachments }]]) : new Map();
  });
  tell();
}

function hindranceOf(error: unknown): Hindrance {
  if (error instanceof CookiesBlocked) {
    return 'cookies';
  }
  return error instanceof NoAnswer ? 'network' : 'server';
}

function outcomeOf(parcel: Parcel, { status, json, retryAfter }: Answer): Partial<Parcel> {
  const acknowledged =
    status === 204 || ((status === 200 || status === 201) && typeof json === 'object');
  if (acknowledged) {
    return { state: 'sent', body: null, answer: json };
  }
  if (isMissingPhoto(json) && parcel.attachments && parcel.attempts < MISSED) {
    const attachments = parcel.attachments.map(({ url, key }) => ({ url, key }));
    return { ...later(parcel, 'server'), attachments };
  }
  const final = status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status);
  if (final) {
    return { state: 'refused', refusal: refusalOf(status, json) };
  }
  if (status === 401 && parcel.right?.holder === 'session') {
    return later(parcel, 'session');
  }
  if (status === 401) {
    forgetDevice();
  }
  return status === 429 ? itsTurn(parcel, retryAfter) : later(parcel, 'server', retryAfter);
}

/** In the words of the portal's own errors, or as a problem of RFC 9457. */
function refusalOf(status: number, json: unknown): Refusal {
  const said = (json ?? {}) as Readonly<Record<string, unknown>>;
  const first = (...names: string[]) =>
    names.map((name) => said[name]).find((value) => typeof value === 'string') as string | undefined;
  return {
    status,
    message: first('message', 'detail', 'title') ?? '',
    field: first('field', 'question'),
    kind: first('kind'),
  };
}

/** The portal has said when: then, and not twice as late each time. */
function itsTurn(parcel: Parcel, retryAfter = FIRST_WAIT): Partial<Parcel> {
  const turn = Date.now() + Math.max(retryAfter, FIRST_WAIT / 2) * (1 + Math.random() / 4);
  return { hindrance: 'busy', nextAttemptAt: turn, notBefore: turn };
}

/** It waited so long for what names it that the portal threw it away. */
function isMissingPhoto(json: unknown): boolean {
  return (json as { error?: unknown } | undefined)?.error === 'media.error.missing';
}

/** Twice as long each time, and never all phones of a town at the same second. */
function later(parcel: Parcel, hindrance: Hindrance, retryAfter = 0): Partial<Parcel> {
  const now = Date.now();
  const full = Math.min(FIRST_WAIT * 2 ** parcel.attempts, LONGEST_WAIT);
  return {
    hindrance,
    attempts: parcel.attempts + 1,
    nextAttemptAt: now + full * (0.5 + Math.random() / 2),
    notBefore: retryAfter > 0 ? now + retryAfter : 0,
  };
}

/** Writes the outcome, unless a later order has taken this one's place meanwhile. */
async function settle(key: string, parcel: Parcel, outcome: Partial<Parcel>): Promise<void> {
  await change([key], ([current]) => {
    const changes = new Map<string, Entry | undefined>();
    const latest = current as Parcel | undefined;
    if (latest?.id === parcel.id) {
      changes.set(key, { ...latest, hindrance: undefined, ...outcome, changedAt: Date.now() });
      if (outcome.state === 'sent') {
        parcel.attachments?.forEach((attachment) => changes.set(attachment.key, undefined));
        if (parcel.draft) {
          // Where the storage was full, the draft is still there.
          changes.set(parcel.draft, undefined);
        }
      }
    }
    return changes;
  });
}

/** What the portal tells: its topic, what happened, and ids and numbers by their names. */
export interface LiveMessage {
  readonly topic: string;
  readonly kind: string;
  readonly [fact: string]: unknown;
}

interface Listener {
  readonly topic: string;
  readonly told: (message: LiveMessage) => void;
  /** There was no line for a while, if only till the first one: what the page shows may be old. */
  readonly back: () => void;
}

/** The portal shows every 20 seconds that it is there; a line that is silent for longer is none. */
const SILENCE = 50_000;
const SOONEST = 2_000;
const LATEST = 60_000;

const listeners = new Set<Listener>();
let source: EventSource | undefined;
let opened = '';
let wait = SOONEST;
let again: ReturnType<typeof setTimeout> | undefined;
let silent: ReturnType<typeof setTimeout> | undefined;

/**
 * Listens to a topic as long as the page is looked at, over one line for the whole page. Whenever a
 * line opens, `back` is called, to ask for the present state: something may have happened since the
 * page was drawn, or while there was none (no network, another tab in front).
 *
 * @returns ends the listening
 */
export function listen(
  topic: string,
  told: (message: LiveMessage) => void,
  back: () => void
): () => void {
  const listener = { topic, told, back };
  listeners.add(listener);
  queueMicrotask(settle);
  return () => {
    listeners.delete(listener);
    queueMicrotask(settle);
  };
}

/** Opens, changes or closes the line as it is needed now. */
function settle(): void {
  const topics = [...new Set([...listeners].map(({ topic }) => topic))].sort().slice(0, 8);
  const wanted = document.visibilityState === 'visible' ? topics.join('&topic=') : '';
  if (wanted !== opened) {
    close();
    opened = wanted;
    if (wanted) {
      open();
    }
  }
}

function open(): void {
  clearTimeout(again);
  source?.close();
  source = new EventSource(`api/v1/live?topic=${opened}`);
  source.onmessage = ({ data }) => hear(JSON.parse(data as string) as LiveMessage);
  // A browser tries again by itself after some failures and not after others: we always do.
  source.onerror = retry;
  watch();
}

function hear(message: LiveMessage): void {
  watch();
  if (message.kind === 'open') {
    wait = SOONEST;
    listeners.forEach(({ back }) => back());
    return;
  }
  listeners.forEach(({ topic, told }) => topic === message.topic && told(message));
}

function retry(): void {
  source?.close();
  source = undefined;
  clearTimeout(silent);
  clearTimeout(again);
  if (opened) {
    // Not all phones of a street at the same moment.
    again = setTimeout(open, wait * (0.5 + Math.random()));
    wait = Math.min(LATEST, wait * 2);
  }
}

function watch(): void {
  clearTimeout(silent);
  silent = setTimeout(retry, SILENCE);
}

function close(): void {
  clearTimeout(silent);
  clearTimeout(again);
  source?.close();
  source = undefined;
  opened = '';
}

document.addEventListener('visibilitychange', settle);
addEventListener('pagehide', close);
addEventListener('pageshow', settle);
addEventListener('offline', retry);
addEventListener('online', () => {
  wait = SOONEST;
  if (opened) {
    open();
  }
});

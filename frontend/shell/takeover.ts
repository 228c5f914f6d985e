import type { LitElement } from 'lit';
import { session } from '../shared/tab';

declare global {
  interface Window {
    /** The element whose stand-in was tapped while the page could only be read. */
    stadtmosaikTapped?: Element;
    /** Which of its chips it was, from 0; -1 if none of them, 0 if it has none. */
    stadtmosaikTappedChip?: number;
  }
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const FIELDS = 'input:not([type=hidden], [type=file]), select, textarea';

const SCROLLED = 'stadtmosaik/scrolled';

/**
 * Lets what Flow has drawn take the place of what could be read first, at once, so that nothing
 * jumps and everything is there only once. Until then the theme hides what Flow draws.
 */
export function handOver(): void {
  const readable = document.getElementById('readable');
  const outlet = document.getElementById('outlet');
  if (!readable || !outlet) {
    return;
  }
  comeBack();
  const released = release();
  // An observer is called before the browser paints.
  const observer = new MutationObserver(() => {
    if (outlet.querySelector('main > *')) {
      observer.disconnect();
      released(() => swap(readable, outlet));
    }
  });
  observer.observe(outlet, { childList: true, subtree: true });
}

/**
 * Does things when no finger or button is down: browsers send no click if what was pressed has gone
 * before it is let go.
 */
function release(): (task: () => void) => void {
  let pressed = false;
  let waiting: (() => void) | undefined;
  addEventListener('pointerdown', () => (pressed = true), true);
  const ended = () =>
    setTimeout(() => {
      pressed = false;
      waiting?.();
      waiting = undefined;
    });
  addEventListener('pointerup', ended, true);
  addEventListener('pointercancel', ended, true);
  return (task) => {
    if (pressed) {
      waiting = task;
    } else {
      task();
    }
  };
}

/** To where the reader was when the page was loaded anew; Flow's client has put the browser off it. */
function comeBack(): void {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const place = `${SCROLLED}${location.pathname}${location.search}`;
  const before = Number(session()?.getItem(place));
  if (arrival?.type === 'reload' && before > 0 && window.scrollY === 0) {
    scrollTo({ top: before, behavior: 'instant' });
  }
  addEventListener('pagehide', () => {
    try {
      session()?.setItem(`${SCROLLED}${location.pathname}${location.search}`, `${window.scrollY}`);
    } catch {
      // Then the page begins at its top.
    }
  });
}

function swap(readable: HTMLElement, outlet: HTMLElement): void {
  const focused = document.activeElement;
  const place = focused && readable.contains(focused) ? placeIn(readable, focused) : undefined;
  const tapped = window.stadtmosaikTapped;
  const wanted = tapped && readable.contains(tapped) ? tapped : undefined;
  const wantedPlace = wanted ? placeIn(readable, wanted) : undefined;
  const opened = [...readable.querySelectorAll('details[open]')].map((it) => placeIn(readable, it));
  const filled = [...readable.querySelectorAll<Field>(FIELDS)].map(
    (it) => [it, placeIn(readable, it)] as const,
  );
  const { scrollX, scrollY } = window;
  readable.remove();
  opened.forEach((it) => counterpart(outlet, it)?.setAttribute('open', ''));
  filled.forEach(([it, at]) => fill(counterpart(outlet, at), it));
  if (place) {
    const field = counterpart(outlet, place);
    field?.focus({ preventScroll: true });
    placeCaret(field, focused);
  }
  if (window.scrollY !== scrollY) {
    scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  }
  if (wantedPlace) {
    delete window.stadtmosaikTapped;
    void tap(counterpart(outlet, wantedPlace));
  }
}

/** What somebody has typed, ticked or chosen while the page could only be read stays. */
function fill(field: HTMLElement | undefined, from: Field): void {
  if (field?.localName !== from.localName) {
    return;
  }
  const to = field as Field;
  const ticked = (it: Field) => it instanceof HTMLInputElement && it.checked;
  if (to.value === from.value && ticked(to) === ticked(from)) {
    return;
  }
  to.value = from.value;
  if (to instanceof HTMLInputElement) {
    to.checked = ticked(from);
  }
  // Whoever listens hears of it as if it had been typed here.
  to.dispatchEvent(new Event('input', { bubbles: true }));
  to.dispatchEvent(new Event('change', { bubbles: true }));
}

function placeCaret(field: HTMLElement | undefined, from: Element | null): void {
  if (field instanceof HTMLInputElement && from instanceof HTMLInputElement) {
    // Null where a field has no caret, such as one for a number.
    if (from.selectionStart !== null && field.value === from.value) {
      field.setSelectionRange(from.selectionStart, from.selectionEnd);
    }
  }
}

/**
 * Does what was tapped before there was anything to do it: the element's own button, once drawn. Of
 * several it is the one that stands where the tapped chip stood, or none: no other answer than the
 * person's.
 */
async function tap(element: HTMLElement | undefined): Promise<void> {
  if (element) {
    await customElements.whenDefined(element.localName);
    // Its words are loaded by then.
    await (element as LitElement).updateComplete;
    element.querySelectorAll('button')[window.stadtmosaikTappedChip ?? -1]?.click();
  }
}

/** Which child of which child it is, from the layout down: both parts are built alike. */
function placeIn(readable: Element, element: Element): number[] {
  const place: number[] = [];
  const layout = readable.firstElementChild;
  for (let at: Element | null = element; at && at !== layout; at = at.parentElement) {
    place.unshift([...at.parentElement!.children].indexOf(at));
  }
  return place;
}

function counterpart(outlet: Element, place: readonly number[]): HTMLElement | undefined {
  let at: Element | null | undefined = outlet.querySelector('main')?.parentElement;
  for (const index of place) {
    at = at?.children[index];
  }
  return at instanceof HTMLElement ? at : undefined;
}

import { session } from '../shared/tab';

/**
 * Keeps in the tab what staff type, so that it outlives a session or a deployment: fields whose
 * element carries `data-keep` with a name. The server asks for it when it has drawn the field
 * again, and lets it go when it has been used.
 */
const PREFIX = 'stadtmosaik/kept/';

interface Field extends HTMLElement {
  value: string;
}

interface Keeper {
  /** Whether anything is kept under a name that begins so. */
  has(prefix: string): boolean;
  /** Puts what is kept back into the field. */
  restore(field: Field): void;
  /** Lets go of all names that begin so. */
  forget(prefix: string): void;
}

export function keepFields(): void {
  for (const event of ['input', 'change']) {
    document.addEventListener(event, keep, { capture: true });
  }
  // Whoever signs out leaves nothing behind for the next person at this machine.
  document.addEventListener('submit', ({ target }) => {
    if ((target as Element).getAttribute('action')?.endsWith('staff/sign-out')) {
      keeper.forget('');
    }
  });
  (window as unknown as { stadtmosaikKeeper: Keeper }).stadtmosaikKeeper = keeper;
}

function keep({ target }: Event): void {
  const field = target instanceof Element ? target.closest<Field>('[data-keep]') : null;
  if (field) {
    // While somebody types, the text is in the inner field only.
    write(field.dataset.keep!, String((target as Partial<Field>).value ?? ''));
  }
}

function write(name: string, value: string): void {
  try {
    if (value) {
      session()?.setItem(PREFIX + name, value);
    } else {
      session()?.removeItem(PREFIX + name);
    }
  } catch {
    // A browser that keeps nothing loses what is typed, as before.
  }
}

function names(prefix: string): string[] {
  return Object.keys(session() ?? {}).filter((key) => key.startsWith(PREFIX + prefix));
}

const keeper: Keeper = {
  has: (prefix) => names(prefix).length > 0,
  restore(field) {
    const value = session()?.getItem(PREFIX + field.dataset.keep!);
    if (value && !field.value) {
      field.value = value;
      field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
  },
  forget: (prefix) => names(prefix).forEach((key) => session()?.removeItem(key)),
};

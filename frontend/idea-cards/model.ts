import type { Entry } from '../shared/store';
import { uuid } from '../shared/tab';

/** What goes for all cards until somebody changes it. */
export interface Common extends Entry {
  readonly channel: string;
  readonly language: string;
  readonly neighbourhood: string;
  readonly occasion: string;
  readonly heldOn: string;
}

/** What is typed of one card. */
export interface Draft extends Entry {
  /** The id it will be sent under, so that a crash while sending doesn't send it twice. */
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly dots: string;
}

/** A card as the portal takes it (CardController.Sent). */
export interface Written {
  readonly text: string;
  readonly title: string | null;
  readonly dots: number;
  readonly channel: string;
  readonly language: string;
  readonly neighbourhood: string | null;
  readonly occasion: string;
  readonly heldOn: string | null;
}

/** Where a card is: still here, not taken, or in one of the states of an idea. */
export type State = 'kept' | 'refused' | 'published' | 'held' | 'declined' | 'withdrawn';

/** A card that somebody has finished. */
export interface Finished extends Entry {
  readonly id: string;
  readonly number: number;
  readonly card: Written;
  readonly state: State;
  /** Whether the board has the same text already. */
  readonly twin: boolean;
  /** Why it was not taken, in the words of the portal. */
  readonly message: string;
}

export const emptyDraft = (): Draft => ({ id: uuid(), text: '', title: '', dots: '', changedAt: 0 });

export function isEmpty({ text, title, dots }: Draft): boolean {
  return text.trim() === '' && title.trim() === '' && dots.trim() === '';
}

export function written(draft: Draft, dots: number, common: Common): Written {
  return {
    text: draft.text.trim(),
    title: draft.title.trim() || null,
    dots,
    channel: common.channel,
    language: common.language,
    neighbourhood: common.neighbourhood || null,
    occasion: common.occasion,
    heldOn: common.heldOn || null,
  };
}

/** The card in the field again, under a new id: a changed card is another request. */
export function reopened({ text, title, dots }: Written): Draft {
  return {
    id: uuid(),
    text,
    title: title ?? '',
    dots: dots > 0 ? String(dots) : '',
    changedAt: Date.now(),
  };
}

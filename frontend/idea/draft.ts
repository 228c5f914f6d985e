import { registerDrafts } from '../shared/begun';
import { TabDrafts } from '../shared/drafts';
import { type Order, Outbox } from '../shared/outbox';
import type { ChosenPhoto } from '../shared/photo-field';
import { photoKey } from '../shared/photos';
import { entries, type Entry } from '../shared/store';
import { uuid } from '../shared/tab';
import { guessLanguage } from './language-guess';
import type { Point } from './place-field';

export const ideas = new Outbox('ideas');
export const edits = new Outbox('edits', true);

/**
 * What somebody has begun to write. Each tab has a draft of its own for each board, so that two
 * tabs never write over each other; a draft whose tab is closed goes to the next tab that opens
 * the board.
 */
export interface Draft extends Entry {
  readonly text: string;
  readonly neighbourhood: string;
  /** The language it is written in; empty as long as nobody chose one. */
  readonly language: string;
  /** The id it will be sent under, so that a crash while sending doesn't send it twice. */
  readonly clientId: string;
  /** Missing as long as nothing was done about photos: then those of the idea stay. */
  readonly photos?: readonly ChosenPhoto[];
  /** Of the idea that it changes. */
  readonly version?: number;
  /** Missing, with topics and point, in what was begun before there were any: then nothing is said. */
  readonly title?: string;
  /** Ids of the board's topics. */
  readonly topics?: readonly string[];
  readonly point?: Point | null;
}

/** What is sent of a draft. */
export interface Written {
  readonly text: string;
  readonly neighbourhood: string | null;
  readonly language: string;
  photos?: readonly { readonly id: string; readonly alt: string }[];
  readonly title?: string;
  readonly topics?: readonly string[];
  readonly point?: Point | null;
}

/**
 * The order for the outbox.
 *
 * @param subject for example `board/<id>`
 * @param key where the draft lies
 * @param language the person's, also that of the text if nobody chose one and the text doesn't tell
 */
export function orderOf(subject: string, key: string, draft: Draft, language: string): Order {
  const written: Written = {
    text: draft.text,
    neighbourhood: draft.neighbourhood || null,
    language: draft.language || guessLanguage(draft.text) || language,
    ...(draft.title === undefined
      ? {}
      : { title: draft.title, topics: draft.topics ?? [], point: draft.point ?? null }),
  };
  const [kind, id] = subject.split('/');
  const photos = draft.photos ?? [];
  if (photos.length > 0 || (kind === 'idea' && draft.photos)) {
    written.photos = photos.map(({ id: photo, alt }) => ({ id: photo, alt }));
  }
  const attachments = photos.flatMap(({ id: photo, url }) =>
    url ? [{ url, key: photoKey(photo) }] : []
  );
  const common = { subject, language, draft: key, attachments };
  return kind === 'idea'
    ? {
        ...common,
        method: 'PUT',
        url: `/api/v1/ideas/${id}`,
        body: { ...written, version: draft.version ?? 0 },
      }
    : {
        ...common,
        id: draft.clientId,
        method: 'POST',
        url: `/api/v1/boards/${id}/ideas`,
        body: { clientId: draft.clientId, ...written },
      };
}

const ROOT = 'draft/';

registerDrafts({
  count: async () => (await entries<Draft>(ROOT)).size,
  sendAll: async (language) => {
    for (const [key, draft] of await entries<Draft>(ROOT)) {
      const [kind, id] = key.slice(ROOT.length).split('/');
      const outbox = kind === 'idea' ? edits : ideas;
      await outbox.add(orderOf(`${kind}/${id}`, key, draft, language));
    }
  },
});

export function emptyDraft(): Draft {
  return {
    text: '',
    neighbourhood: '',
    language: '',
    clientId: uuid(),
    changedAt: 0,
    title: '',
    topics: [],
    point: null,
  };
}

/** Whether there is nothing in it to keep. */
export function isEmpty({ text, photos, title }: Draft): boolean {
  return !text && !title && (photos ?? []).length === 0;
}

/** The drafts for one board or one idea. */
export class Drafts extends TabDrafts<Draft> {
  /** @param subject for example `board/<id>` */
  constructor(subject: string) {
    super(`${ROOT}${subject}/`, isEmpty);
  }
}

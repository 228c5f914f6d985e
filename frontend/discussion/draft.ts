import { registerDrafts } from '../shared/begun';
import { TabDrafts } from '../shared/drafts';
import { type Order, Outbox } from '../shared/outbox';
import { entries, type Entry } from '../shared/store';
import { uuid } from '../shared/tab';

export const comments = new Outbox('comments');
export const changes = new Outbox('comment-changes', true);

export type Mark = 'none' | 'for' | 'against' | 'question';

/** What somebody has begun to say. Each tab has one of its own for each thing, thread or comment. */
export interface Draft extends Entry {
  readonly text: string;
  readonly mark: Mark;
  /** The id it will be sent under, so that a crash while sending doesn't send it twice. */
  readonly clientId: string;
  /** Of the comment that it changes. */
  readonly version?: number;
}

/** What is sent of a draft. */
export interface Written {
  readonly text: string;
  readonly mark: Mark;
  readonly language: string;
}

/**
 * What a draft is about: `<type>/<id>` for a comment, `<type>/<id>/<thread>` for a reply,
 * `comment/<id>` for a change.
 */
export type Subject = string;

const CHANGE = 'comment';
const ROOT = 'said/';

/** The outbox for what is about this. */
export function outboxOf(subject: Subject): Outbox {
  return subject.startsWith(`${CHANGE}/`) ? changes : comments;
}

/**
 * The order for the outbox.
 *
 * @param key where the draft lies
 * @param language that the person reads and writes
 */
export function orderOf(subject: Subject, key: string, draft: Draft, language: string): Order {
  const [type, id, thread] = subject.split('/');
  const { text, mark, clientId, version = 0 } = draft;
  const common = { subject, language, draft: key };
  const said = { text, mark, language: language.split('-')[0]! };
  return type === CHANGE
    ? { ...common, method: 'PUT', url: `/api/v1/comments/${id}`, body: { ...said, version } }
    : {
        ...common,
        id: clientId,
        method: 'POST',
        url: `/api/v1/discussions/${type}/${id}/comments`,
        body: { clientId, ...said, ...(thread ? { thread } : {}) },
      };
}

registerDrafts({
  count: async () => (await entries<Draft>(ROOT)).size,
  sendAll: async (language) => {
    for (const [key, draft] of await entries<Draft>(ROOT)) {
      const subject = key.slice(ROOT.length, key.lastIndexOf('/'));
      await outboxOf(subject).add(orderOf(subject, key, draft, language));
    }
  },
});

export function emptyDraft(): Draft {
  return { text: '', mark: 'none', clientId: uuid(), changedAt: 0 };
}

/** The drafts about one subject. */
export class Drafts extends TabDrafts<Draft> {
  constructor(subject: Subject) {
    super(`${ROOT}${subject}/`, ({ text }) => text === '');
  }
}

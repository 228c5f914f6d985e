import { change, entries, type Entry, jot } from '../shared/store';
import type { ChosenPhoto } from '../shared/photo-field';
import { isOpen, tabName, uuid } from '../shared/tab';

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
  /** Missing in drafts from before there were photos. */
  readonly photos?: readonly ChosenPhoto[];
}

export function emptyDraft(): Draft {
  return { text: '', neighbourhood: '', language: '', clientId: uuid(), changedAt: 0 };
}

/** Whether there is nothing in it to keep. */
export function isEmpty({ text, photos }: Draft): boolean {
  return text === '' && (photos ?? []).length === 0;
}

/** The drafts for one board or one idea. */
export class Drafts {
  private readonly root: string;

  /** @param subject for example `board/<id>` */
  constructor(subject: string) {
    this.root = `draft/${subject}/`;
  }

  /** Where this tab's draft lies. */
  async key(): Promise<string> {
    return this.root + (await tabName());
  }

  /** This tab's draft, else the latest that a closed tab left behind, which is then this tab's. */
  async find(): Promise<Draft | undefined> {
    const own = await this.key();
    const all = await entries<Draft>(this.root);
    const mine = all.get(own);
    if (mine) {
      return mine;
    }
    const others = [...all].sort(([, a], [, b]) => b.changedAt - a.changedAt);
    for (const [key] of others) {
      const adopted = !(await isOpen(key.slice(this.root.length))) && (await adopt(key, own));
      if (adopted) {
        return adopted;
      }
    }
    return undefined;
  }

  /** @returns whether the browser keeps it */
  async save(draft: Draft): Promise<boolean> {
    const key = await this.key();
    return change([key], () => new Map([[key, isEmpty(draft) ? undefined : draft]]));
  }

  /** Lays it aside, for when this tab has nothing to write any more. */
  async layAside(draft: Draft): Promise<void> {
    const key = this.root + uuid();
    await change([key], () => new Map([[key, draft]]));
  }

  /** Saves at once while the page goes away. */
  jot(key: string, draft: Draft): void {
    jot(key, draft);
  }
}

/** Takes it over, unless another tab was faster. */
async function adopt(key: string, own: string): Promise<Draft | undefined> {
  let draft: Draft | undefined;
  await change([key], ([current]) => {
    draft = current as Draft | undefined;
    return draft
      ? new Map<string, Entry | undefined>([
          [key, undefined],
          [own, draft],
        ])
      : new Map();
  });
  return draft;
}

import { change, entries, type Entry, jot } from './store';
import { isOpen, tabName, uuid } from './tab';

/**
 * What somebody has begun, by tab: each tab has one of its own below a common key, so that two tabs
 * never write over each other; one whose tab is closed goes to the next tab that looks.
 */
export class TabDrafts<T extends Entry> {
  /**
   * @param root the common beginning of the keys, with a slash after it
   * @param isEmpty whether there is nothing in it to keep
   */
  constructor(
    private readonly root: string,
    private readonly isEmpty: (draft: T) => boolean
  ) {}

  /** Where this tab's draft lies. */
  async key(): Promise<string> {
    return this.root + (await tabName());
  }

  /** This tab's draft, else the latest that a closed tab left behind, which is then this tab's. */
  async find(): Promise<T | undefined> {
    const own = await this.key();
    const all = await entries<T>(this.root);
    const mine = all.get(own);
    if (mine) {
      return mine;
    }
    const others = [...all].sort(([, a], [, b]) => b.changedAt - a.changedAt);
    for (const [key] of others) {
      const adopted = !(await isOpen(key.slice(this.root.length))) && (await adopt<T>(key, own));
      if (adopted) {
        return adopted;
      }
    }
    return undefined;
  }

  /** @returns whether the browser keeps it */
  async save(draft: T): Promise<boolean> {
    const key = await this.key();
    return change([key], () => new Map([[key, this.isEmpty(draft) ? undefined : draft]]));
  }

  /** Lays it aside, for when this tab has nothing to write any more. */
  async layAside(draft: T): Promise<void> {
    const key = this.root + uuid();
    await change([key], () => new Map([[key, draft]]));
  }

  /** Saves at once while the page goes away. */
  jot(key: string, draft: T): void {
    jot(key, draft);
  }
}

/** Takes it over, unless another tab was faster. */
async function adopt<T extends Entry>(key: string, own: string): Promise<T | undefined> {
  let draft: T | undefined;
  await change([key], ([current]) => {
    draft = current as T | undefined;
    return draft
      ? new Map<string, Entry | undefined>([
          [key, undefined],
          [own, draft],
        ])
      : new Map();
  });
  return draft;
}

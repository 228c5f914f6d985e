import { uuid } from '../shared/tab';
import { change, entries, type Entry } from '../shared/store';
import type { Guest, Mark } from './model';

/**
 * What was tapped and is not sent. It names nobody, so it may outlive the list: who came counts
 * even if the phone finds a network only after the meeting.
 */

interface Kept extends Entry {
  readonly mark: Mark;
  readonly order: number;
}

const ROOT = 'checkin/mark/';
/** The portal takes marks for two weeks; longer ones are of no use. */
const LONGEST = 15 * 24 * 60 * 60_000;

export class Marks {
  private readonly prefix: string;

  constructor(meeting: string) {
    this.prefix = `${ROOT}${meeting}/`;
  }

  /** In the order in which they were made. */
  async all(): Promise<Mark[]> {
    const found = [...(await entries<Kept>(this.prefix)).values()];
    return found
      .filter(({ changedAt }) => changedAt > Date.now() - LONGEST)
      .sort((a, b) => a.order - b.order)
      .map(({ mark }) => mark);
  }

  /** @returns whether the browser keeps it */
  async add(guest: Guest, here: number, at: Date): Promise<boolean> {
    const mark: Mark = {
      id: uuid(),
      registration: guest.id,
      before: guest.here,
      here,
      at: at.toISOString(),
    };
    const others = [...(await entries<Kept>(this.prefix)).values()];
    const order = 1 + Math.max(0, ...others.map((it) => it.order));
    const entry: Kept = { changedAt: Date.now(), mark, order };
    const key = this.prefix + mark.id;
    return change([key], () => new Map([[key, entry]]));
  }

  /** These have arrived, or will never be taken. */
  async remove(ids: readonly string[]): Promise<void> {
    const keys = ids.map((id) => this.prefix + id);
    await change(keys, () => new Map(keys.map((key) => [key, undefined])));
  }
}

import { type Answer, ask } from '../shared/api';
import { change, entries } from '../shared/store';
import { announce, exclusively, onAnnouncement } from '../shared/tab';
import type { Finished, State, Written } from './model';

/** Why cards still lie here. */
export type Line = 'fine' | 'network' | 'signedOut';

/** After a failure, in milliseconds; doubled up to the longest. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;
/** How long a finished card is shown and can be brought back: a working day, in milliseconds. */
const SHOWN = 12 * 60 * 60_000;

/**
 * The finished cards of one colleague for one board: each lies in this browser until the portal has
 * it, whatever is reloaded, closed or cut in between. Fires `change`.
 */
export class Stack extends EventTarget {
  cards: readonly Finished[] = [];
  line: Line = 'fine';
  /** Whether the cards outlive this page. */
  kept = true;

  private readonly root: string;
  private readonly url: string;
  private wait = FIRST_WAIT;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = true;

  constructor(
    board: string,
    staff: string,
    private readonly language: string
  ) {
    super();
    this.root = `cards/${staff}/${board}/`;
    this.url = `/api/v1/staff/boards/${board}/cards/`;
    onAnnouncement(({ about, id }) => {
      if (about === 'cards' && id === this.root && !this.stopped) {
        void this.reload();
      }
    });
  }

  async start(): Promise<void> {
    this.stopped = false;
    addEventListener('online', this.now);
    document.addEventListener('visibilitychange', this.now);
    await this.tidy();
    await this.reload();
    void this.send();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    removeEventListener('online', this.now);
    document.removeEventListener('visibilitychange', this.now);
  }

  /** Puts a card on the stack; its draft goes in the same transaction. */
  async add(id: string, card: Written, draft: string): Promise<Finished> {
    const now = Date.now();
    const number = Math.max(0, ...this.cards.map((it) => it.number)) + 1;
    const finished: Finished = {
      id,
      number,
      card,
      state: 'kept',
      twin: this.cards.some((it) => it.card.text === card.text && it.state !== 'withdrawn'),
      message: '',
      changedAt: now,
    };
    const key = this.key(id);
    this.kept = await change([key, draft], ([known]) =>
      known ? new Map([[draft, undefined]]) : new Map([[key, finished], [draft, undefined]])
    );
    await this.told();
    void this.send();
    return finished;
  }

  /** Takes the last card back, here and at the portal; undefined if there is none or it fails. */
  async undo(): Promise<Finished | undefined> {
    return exclusively(this.root, async () => {
      await this.reload();
      const last = this.cards.at(-1);
      if (!last) {
        return undefined;
      }
      if (last.state !== 'refused' && !(await this.takenBack(last))) {
        return undefined;
      }
      await this.remove(last);
      return last;
    });
  }

  /** Takes one out that the portal did not take. */
  async remove({ id }: Finished): Promise<void> {
    const key = this.key(id);
    await change([key], () => new Map([[key, undefined]]));
    await this.told();
  }

  /** Tries at once. */
  async send(): Promise<void> {
    clearTimeout(this.timer);
    await exclusively(this.root, () => this.sendAll());
    this.say();
    if (!this.stopped && this.line !== 'fine') {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.send(), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    }
  }

  private readonly now = (): void => {
    if (document.visibilityState !== 'hidden' && this.line !== 'fine' && !this.stopped) {
      void this.send();
    }
  };

  /** Also a card that may have arrived without our knowing: what is not there is taken back. */
  private async takenBack({ id }: Finished): Promise<boolean> {
    try {
      const { status } = await ask('DELETE', this.url + id, this.language);
      return status === 200 || status === 404;
    } catch {
      return false;
    }
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      await this.reload();
      const next = this.cards.find((card) => card.state === 'kept');
      if (!next) {
        this.line = 'fine';
        this.wait = FIRST_WAIT;
        return;
      }
      if (!(await this.sendOne(next))) {
        return;
      }
    }
  }

  private async sendOne(next: Finished): Promise<boolean> {
    let answer: Answer;
    try {
      answer = await ask('PUT', this.url + next.id, this.language, JSON.stringify(next.card));
    } catch {
      this.line = 'network';
      return false;
    }
    const { status, json, retryAfter } = answer;
    const told = json as { state?: State; twin?: boolean; message?: string } | undefined;
    if ((status === 200 || status === 201) && told?.state) {
      await this.settle({ ...next, state: told.state, twin: told.twin === true });
      return true;
    }
    if ([401, 408, 425, 429].includes(status) || status >= 500) {
      this.line = status === 401 ? 'signedOut' : 'network';
      this.wait = retryAfter ?? this.wait;
      return false;
    }
    await this.settle({ ...next, state: 'refused', message: told?.message ?? '' });
    return true;
  }

  private async settle(card: Finished): Promise<void> {
    const key = this.key(card.id);
    await change([key], ([known]) => (known ? new Map([[key, card]]) : new Map()));
    await this.told();
  }

  private async tidy(): Promise<void> {
    for (const [key, { state, changedAt }] of await entries<Finished>(`${this.root}stack/`)) {
      if (state !== 'kept' && state !== 'refused' && changedAt < Date.now() - SHOWN) {
        await change([key], () => new Map([[key, undefined]]));
      }
    }
  }

  private async told(): Promise<void> {
    await this.reload();
    announce('cards', this.root);
  }

  private async reload(): Promise<void> {
    const all = [...(await entries<Finished>(`${this.root}stack/`)).values()];
    this.cards = all.sort((a, b) => a.number - b.number || a.changedAt - b.changedAt);
    this.say();
  }

  private say(): void {
    this.dispatchEvent(new Event('change'));
  }

  private key(id: string): string {
    return `${this.root}stack/${id}`;
  }
}

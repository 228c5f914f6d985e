import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Kept } from './kept';
import type { Progress } from './model';

const PAUSE = 300;

/** Keeps answers in the browser while they are given. */
export class Saving implements ReactiveController {
  /** Whether the browser keeps them; false says that only this page's memory does. */
  kept = true;

  private store: Kept | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<unknown> = Promise.resolve();
  private unsaved = false;

  /** @param current what there is to keep, if there is anything */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly current: () => Progress | undefined
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.leave);
    document.addEventListener('visibilitychange', this.turn);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.leave);
    document.removeEventListener('visibilitychange', this.turn);
  }

  /** Begins with what this tab, or one that is closed, has left. */
  open(handle: string): Promise<Progress | undefined> {
    this.store = new Kept(handle);
    return this.store.find();
  }

  soon(): void {
    this.unsaved = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), PAUSE);
  }

  now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const written = this.current();
    const { store } = this;
    if (!written || !store) {
      return;
    }
    this.saving = this.saving
      .then(() => store.save(written))
      .then((kept) => {
        if (this.current()?.answers === written.answers) {
          this.unsaved = false;
        }
        this.tell(kept);
      });
  }

  /** Where the answers lie, with nothing under way that would be written after this. */
  async settled(): Promise<string> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.saving;
    return this.store!.draftKey();
  }

  /** The answers have gone to somebody else's hands, who has taken them out of the store. */
  async handedOver(kept: boolean): Promise<void> {
    this.unsaved = false;
    this.tell(kept);
    await this.store?.dropPhotos([]);
    await this.store?.tidy();
  }

  async forget(): Promise<void> {
    await this.settled();
    await this.store?.forget();
    this.unsaved = false;
  }

  private tell(kept: boolean): void {
    if (kept !== this.kept) {
      this.kept = kept;
      this.host.requestUpdate();
    }
  }

  /** A page that goes takes a write that is under way with it. */
  private readonly leave = (): void => {
    const written = this.unsaved ? this.current() : undefined;
    if (written) {
      this.store?.jot(written);
    }
  };

  /** A phone may throw away a page that is not looked at, without another word. */
  private readonly turn = (): void => {
    if (document.visibilityState === 'hidden' && this.timer) {
      this.now();
    }
  };
}

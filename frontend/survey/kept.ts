import { TabDrafts } from '../shared/drafts';
import { change, entries, type Entry } from '../shared/store';
import { uuid } from '../shared/tab';
import type { Progress } from './model';

/** Answers as they are kept: photos lie beside them, so that a tap does not write them each time. */
type Draft = Omit<Progress, 'photos'> & Entry & { readonly photos: Readonly<Record<string, string>> };

interface Picture extends Entry {
  readonly data: string;
}

/** In milliseconds. */
const MOMENT = 60_000;

/** What this browser keeps of a survey that somebody is answering, by tab. */
export class Kept {
  private readonly drafts: TabDrafts<Draft>;
  /** Where each photo lies, by its content. */
  private readonly places = new Map<string, string>();
  private key = '';

  constructor(private readonly handle: string) {
    this.drafts = new TabDrafts(this.draftRoot, () => false);
  }

  /** Where this tab's answers lie. */
  draftKey(): Promise<string> {
    return this.drafts.key();
  }

  /** What this tab, or one that is closed, has left. */
  async find(): Promise<Progress | undefined> {
    this.key = await this.drafts.key();
    const draft = await this.drafts.find();
    if (!draft) {
      return undefined;
    }
    const kept = await entries<Picture>(this.photoRoot);
    const photos: Record<string, string> = {};
    for (const [question, place] of Object.entries(draft.photos)) {
      const data = kept.get(place)?.data;
      if (data) {
        photos[question] = data;
        this.places.set(data, place);
      }
    }
    const { changedAt: _, ...progress } = draft;
    return { ...progress, photos };
  }

  /** @returns whether the browser keeps it; false says that only this page's memory does */
  async save(progress: Progress): Promise<boolean> {
    let kept = true;
    for (const data of Object.values(progress.photos)) {
      if (!this.places.has(data)) {
        const place = this.photoRoot + uuid();
        this.places.set(data, place);
        const picture: Picture = { data, changedAt: Date.now() };
        kept = (await change([place], () => new Map([[place, picture]]))) && kept;
      }
    }
    await this.dropPhotos(Object.values(progress.photos));
    return (await this.drafts.save(this.draft(progress))) && kept;
  }

  /** Saves at once while the page goes away. */
  jot(progress: Progress): void {
    if (this.key) {
      this.drafts.jot(this.key, this.draft(progress));
    }
  }

  /** Forgets this tab's answers. */
  async forget(): Promise<void> {
    const key = await this.drafts.key();
    await change([key], () => new Map([[key, undefined]]));
    await this.dropPhotos([]);
    await this.tidy();
  }

  /** Forgets the photos of this tab but for these. */
  async dropPhotos(named: readonly string[]): Promise<void> {
    for (const [data, place] of this.places) {
      if (!named.includes(data)) {
        this.places.delete(data);
        await change([place], () => new Map([[place, undefined]]));
      }
    }
  }

  /** Forgets the photos that nobody's answers name any more, whichever tab has left them. */
  async tidy(): Promise<void> {
    const drafts = await entries<Draft>(this.draftRoot);
    const named = new Set([...drafts.values()].flatMap(({ photos }) => Object.values(photos)));
    for (const [place, { changedAt }] of await entries<Picture>(this.photoRoot)) {
      // Another tab writes a photo a moment before the answers that name it.
      if (!named.has(place) && changedAt < Date.now() - MOMENT) {
        await change([place], () => new Map([[place, undefined]]));
      }
    }
  }

  private get draftRoot(): string {
    return `survey/${this.handle}/draft/`;
  }

  private get photoRoot(): string {
    return `survey/${this.handle}/photo/`;
  }

  private draft(progress: Progress): Draft {
    const photos = Object.entries(progress.photos).flatMap(([question, data]) => {
      const place = this.places.get(data);
      return place ? [[question, place] as const] : [];
    });
    return { ...progress, photos: Object.fromEntries(photos), changedAt: Date.now() };
  }
}

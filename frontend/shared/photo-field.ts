import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { cameraIcon } from './icons';
import {
  dropPhoto,
  keepPhoto,
  photoAt,
  photoKey,
  photoSource,
  shrink,
  Unreadable,
} from './photos';
import { uuid } from './tab';
import { SpeakingElement } from './texts';

/** A photo that a person has chosen, or that is there already. */
export interface ChosenPhoto {
  readonly id: string;
  /** What it shows, in the person's words. */
  readonly alt: string;
  /** Where it is sent to; missing for one that the portal has. */
  readonly url?: string;
}

/** A photo that the portal has. */
export interface KnownPhoto extends ChosenPhoto {
  readonly src: string;
}

/** Longest description, as the portal takes it. */
const MAX_ALT = 300;

/**
 * Where a person adds photos and says what they show. Each is made small and kept on the phone at
 * once. Fires `photos-change` with the new list, and `photo-unkept` where the browser keeps nothing.
 */
@customElement('photo-field')
export class PhotoField extends SpeakingElement {
  @property({ attribute: false }) photos: readonly ChosenPhoto[] = [];
  @property({ attribute: false }) known: readonly KnownPhoto[] = [];
  @property({ type: Number }) most = 3;
  /** Where photos are sent to; the id comes after it. */
  @property({ attribute: false }) target = '';
  /** What is wrong with them, in words. */
  @property() problem = '';

  @state() private working = 0;
  @state() private trouble = '';
  @state() private said = '';
  @state() private sources: ReadonlyMap<string, string> = new Map();

  private work: Promise<unknown> = Promise.resolve();

  /** Resolves when no photo is being made small. */
  async settled(): Promise<void> {
    await this.work;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('photos') || changed.has('known')) {
      void this.look();
    }
  }

  private async look(): Promise<void> {
    const sources = new Map(this.sources);
    for (const { id } of this.photos) {
      if (!sources.has(id)) {
        const known = this.known.find((photo) => photo.id === id);
        const kept = known ? undefined : await photoAt(photoKey(id));
        sources.set(id, known?.src ?? (kept ? photoSource(kept) : ''));
      }
    }
    if ([...sources].some(([id, source]) => this.sources.get(id) !== source)) {
      this.sources = sources;
    }
  }

  private choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    this.trouble = '';
    // One after the other: an old phone has room for one large picture at a time.
    this.work = this.work.then(() => this.add(files));
  }

  private async add(files: readonly File[]): Promise<void> {
    for (const file of files) {
      if (this.photos.length >= this.most) {
        this.trouble = this.text('photo.error.tooMany', this.most);
        return;
      }
      this.working++;
      try {
        await this.addOne(file);
      } catch (error) {
        if (!(error instanceof Unreadable)) {
          console.error(error);
        }
        this.trouble = this.text('photo.error.unreadable');
      } finally {
        this.working--;
      }
    }
  }

  private async addOne(file: File): Promise<void> {
    const id = uuid();
    const photo = await shrink(file);
    if (!(await keepPhoto(id, photo))) {
      this.dispatchEvent(new CustomEvent('photo-unkept', { bubbles: true, composed: true }));
    }
    this.sources = new Map([...this.sources, [id, photoSource(photo)]]);
    this.tell([...this.photos, { id, alt: '', url: this.target + id }]);
    this.said = this.text('photo.added');
  }

  private takeOut(gone: ChosenPhoto): void {
    this.trouble = '';
    this.tell(this.photos.filter(({ id }) => id !== gone.id));
    this.said = this.text('photo.removed');
    void dropPhoto(gone.id);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#photo-input')?.focus());
  }

  private describe(described: ChosenPhoto, alt: string): void {
    this.tell(this.photos.map((photo) => (photo.id === described.id ? { ...photo, alt } : photo)));
  }

  private tell(photos: readonly ChosenPhoto[]): void {
    this.photos = photos;
    this.dispatchEvent(
      new CustomEvent('photos-change', { detail: photos, bubbles: true, composed: true })
    );
  }

  protected override render() {
    const problem = this.trouble || this.problem;
    return html`<fieldset class="field">
      <legend>${this.text('photo.label')}</legend>
      <p class="hint" id="photo-hint">${this.text('photo.hint', this.most)}</p>
      <p class="error" id="photo-error" role="alert">${problem}</p>
      <p class="visually-hidden" role="status">${this.said}</p>
      <ul class="photo-list">
        ${this.photos.map((photo, index) => this.item(photo, index + 1))}
      </ul>
      ${this.working > 0 ? html`<p class="hint">${this.text('photo.working')}</p>` : nothing}
      ${this.photos.length < this.most ? this.adding(problem) : nothing}
    </fieldset>`;
  }

  private item(photo: ChosenPhoto, number: number) {
    const source = this.sources.get(photo.id);
    const name = this.text('photo.item', number);
    return html`<li class="photo-item" data-photo=${photo.id}>
      ${source
        ? html`<img src=${source} alt=${photo.alt || name} width="96" height="96" />`
        : html`<span class="error">${source === '' ? this.text('photo.error.gone') : ''}</span>`}
      <div class="field">
        <label for="photo-alt-${photo.id}">${this.text('photo.alt.label')}</label>
        <p class="hint" id="photo-alt-hint-${photo.id}">${this.text('photo.alt.hint')}</p>
        <textarea
          id="photo-alt-${photo.id}"
          rows="2"
          dir="auto"
          maxlength=${MAX_ALT}
          aria-describedby="photo-alt-hint-${photo.id}"
          .value=${live(photo.alt)}
          @input=${(e: Event) => this.describe(photo, (e.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <button
        type="button"
        class="btn quiet small danger"
        aria-label=${this.text('photo.remove.name', number)}
        @click=${() => this.takeOut(photo)}
      >
        ${this.text('photo.remove')}
      </button>
    </li>`;
  }

  private adding(problem: string) {
    return html`<div class="btn quiet wide photo-add">
      ${cameraIcon}
      <label for="photo-input">${this.text('photo.add')}</label>
      <input
        id="photo-input"
        type="file"
        accept="image/*"
        multiple
        aria-describedby="photo-error photo-hint"
        aria-invalid=${problem ? 'true' : nothing}
        @change=${this.choose}
      />
    </div>`;
  }
}

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { alertIcon } from '../shared/icons';
import type { Outbox, Parcel } from '../shared/outbox';
import { headlineOf, parcelNotice, type Sender } from '../shared/parcel-notice';
import '../shared/photo-field';
import type { ChosenPhoto, KnownPhoto, PhotoField } from '../shared/photo-field';
import { RENEWAL } from '../shell/renewal';
import { SpeakingElement } from '../shared/texts';
import '../account/finish-device';
import {
  type Draft,
  Drafts,
  edits,
  emptyDraft,
  ideas,
  isEmpty,
  orderOf,
  type Written,
} from './draft';
import { guessLanguage } from './language-guess';
import './place-field';
import type { Placed, Point, PointableMap } from './place-field';
import './recovery-card';
import './similar-ideas';

/** A neighbourhood to choose. */
export interface Neighbourhood {
  readonly id: string;
  readonly name: string;
}

/** A language to choose, by its own name. */
export interface WrittenLanguage {
  readonly tag: string;
  readonly name: string;
}

/** A topic to choose. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly lang: string;
}

type Problems = {
  text?: string;
  title?: string;
  topics?: string;
  point?: string;
  photos?: string;
  neighbourhood?: string;
  language?: string;
  form?: string;
};

/** From so few characters left on, the person is told how many. */
const NEAR = 200;
const SAVING = 300;

/**
 * Where an idea is written or changed. The draft stays in the browser while somebody types, and
 * what is sent goes through the outbox. Fires `idea-sent` with `{id, state}` when one arrived.
 */
@customElement('idea-form')
export class IdeaForm extends SpeakingElement {
  @property() board = '';
  @property({ attribute: 'board-name' }) boardName = '';
  /** The longest text, in UTF-16 units, which is never more than the portal counts. */
  @property({ type: Number, attribute: 'max-length' }) maxLength = 2000;
  @property({ type: Array }) neighbourhoods: Neighbourhood[] = [];
  @property({ type: Array }) languages: WrittenLanguage[] = [];
  /** How many photos may be added; with none there is no such field. */
  @property({ type: Number, attribute: 'most-photos' }) mostPhotos = 0;
  /** The photos of the idea that is to be changed. */
  @property({ type: Array }) photos: KnownPhoto[] = [];
  /** Where a person's own contributions stand. */
  @property({ attribute: 'mine-href' }) mineHref = '';
  /** The idea to be changed; empty for a new one. */
  @property({ attribute: 'idea-id' }) ideaId = '';
  @property({ type: Number }) version = 0;
  /** The text that is to be changed. */
  @property({ attribute: 'text' }) original = '';
  @property() neighbourhood = '';
  /** The language of the text that is to be changed. */
  @property({ attribute: 'text-language' }) textLanguage = '';

  @property({ type: Number, attribute: 'title-length' }) titleLength = 120;
  /** What an idea can be about; with none there is no such field. */
  @property({ type: Array }) topics: Topic[] = [];
  @property({ type: Number, attribute: 'most-topics' }) mostTopics = 3;
  /** On which a place can be shown; without one there is no such field. */
  @property({ type: Object }) map: PointableMap | null = null;
  /** Where the same map lies as GeoJSON. */
  @property({ attribute: 'map-src' }) mapSrc = '';
  /** Title, topics and point of the idea that is to be changed. */
  @property({ attribute: 'idea-title' }) ideaTitle = '';
  @property({ type: Array, attribute: 'chosen-topics' }) chosenTopics: string[] = [];
  @property({ type: Object }) point: Point | null = null;

  @state() private draft: Draft = emptyDraft();
  @state() private parcels: Parcel[] = [];
  @state() private problems: Problems = {};
  @state() private composing = true;
  @state() private restored = false;
  @state() private kept = true;
  @state() private busy = false;
  @state() private said = '';

  private drafts = new Drafts('');
  private draftKey = '';
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<unknown> = Promise.resolve();
  /** Whether the browser may not have the draft's latest state, also while it writes it. */
  private unsaved = false;
  private countTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly announced = new Set<string>();
  private looked = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.outboxes.forEach((outbox) => outbox.addEventListener('change', this.refresh));
    addEventListener('pagehide', this.jot);
    addEventListener(RENEWAL, this.mayRenew);
    document.addEventListener('visibilitychange', this.turn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.outboxes.forEach((outbox) => outbox.removeEventListener('change', this.refresh));
    removeEventListener('pagehide', this.jot);
    removeEventListener(RENEWAL, this.mayRenew);
    document.removeEventListener('visibilitychange', this.turn);
    if (this.saveTimer) {
      this.save();
    }
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('board') || changed.has('ideaId')) {
      this.drafts = new Drafts(this.subject);
      this.looked = false;
      void this.open().then(this.refresh);
    }
  }

  private readonly outboxes = [ideas, edits];

  private get outbox(): Outbox {
    return this.ideaId ? edits : ideas;
  }

  private get subject(): string {
    return this.ideaId ? `idea/${this.ideaId}` : `board/${this.board}`;
  }

  private get fresh(): Draft {
    return this.ideaId
      ? {
          ...emptyDraft(),
          text: this.original,
          neighbourhood: this.neighbourhood,
          language: this.textLanguage,
          photos: this.photos.map(({ id, alt }) => ({ id, alt })),
          title: this.ideaTitle,
          topics: this.chosenTopics,
          point: this.point,
        }
      : emptyDraft();
  }

  /** Whether nothing was written here that is not somewhere else already. */
  private get pristine(): boolean {
    const { text } = this.draft;
    const same = besideText(this.draft) === besideText(this.fresh);
    return (text === '' || text === this.original) && (same || isEmpty(this.draft));
  }

  /** What the person chose, else what the text looks like, else the language of the page without
   * its variant: who reads Einfache Sprache writes German. */
  private get writtenIn(): string {
    const { language, text } = this.draft;
    return language || guessLanguage(text) || this.language.split('-')[0]!;
  }

  // ── drafts ────────────────────────────────────────────────────────────────────────────────────

  private async open(): Promise<void> {
    const begun = this.draft;
    this.draftKey = await this.drafts.key();
    let found = await this.drafts.find();
    if (found && (await this.outbox.knows(found.clientId))) {
      await this.drafts.save({ ...emptyDraft(), clientId: found.clientId });
      found = undefined;
    }
    if (begun !== this.draft && !(found && isEmpty(this.draft))) {
      // Somebody types faster than the browser reads.
      if (found) {
        await this.drafts.layAside(found);
      }
      return;
    }
    this.restored = found !== undefined;
    const { title, topics, point } = this.fresh;
    // What was begun before there were titles has those of the idea.
    this.draft = found ? { title, topics, point, ...found } : this.fresh;
  }

  private edit(part: Partial<Draft>): void {
    this.draft = {
      ...this.draft,
      ...part,
      ...(this.ideaId ? { version: this.version } : {}),
      changedAt: Date.now(),
    };
    this.unsaved = true;
    this.problems = {};
    this.restored = false;
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => this.save(), SAVING);
    clearTimeout(this.countTimer);
    this.countTimer = setTimeout(() => (this.said = this.count), 1_000);
  }

  private save(): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = undefined;
    const written = this.draft;
    this.saving = this.drafts.save(written).then((kept) => {
      this.kept = kept;
      if (this.draft === written) {
        this.unsaved = false;
      }
    });
  }

  /** A phone may throw away a page that is not looked at, without another word. */
  private readonly turn = (): void => {
    if (document.visibilityState === 'hidden' && this.saveTimer) {
      this.save();
    }
    void this.refresh();
  };

  private readonly jot = (): void => {
    // A page that goes takes a write that is under way with it.
    if (this.unsaved && !isEmpty(this.draft)) {
      this.drafts.jot(this.draftKey, this.draft);
    }
  };

  /** The page wants to load itself anew: not while something is on its way or not kept. */
  private readonly mayRenew = (event: Event): void => {
    if (this.saveTimer) {
      this.save();
    }
    if (this.busy || this.unsaved || (!this.kept && !isEmpty(this.draft))) {
      event.preventDefault();
    }
  };

  // ── sending ───────────────────────────────────────────────────────────────────────────────────

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    await this.querySelector<PhotoField>('photo-field')?.settled();
    this.problems = this.check();
    if (Object.keys(this.problems).length > 0) {
      await this.focusProblem();
      return;
    }
    this.busy = true;
    try {
      clearTimeout(this.saveTimer);
      clearTimeout(this.countTimer);
      this.saveTimer = undefined;
      // A save that is still under way must not come after the draft is gone.
      await this.saving;
      this.draftKey = await this.drafts.key();
      this.kept = await this.outbox.add(
        orderOf(this.subject, this.draftKey, { ...this.draft, version: this.version }, this.language)
      );
      this.draft = emptyDraft();
      this.composing = false;
      await this.refresh();
      await this.updateComplete;
      this.querySelector<HTMLElement>('.idea-parcels')?.focus();
    } finally {
      this.busy = false;
    }
  }

  private check(): Problems {
    const { text } = this.draft;
    if (text.trim() === '') {
      return { text: this.text('ideaform.error.empty') };
    }
    if (text.length > this.maxLength) {
      return { text: this.text('ideaform.error.tooLong', text.length - this.maxLength) };
    }
    const over = (this.draft.title ?? '').length - this.titleLength;
    return over > 0 ? { title: this.text('ideaform.title.tooLong', over) } : {};
  }

  private async focusProblem(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>('[aria-invalid="true"], .idea-problem')?.focus();
  }

  // ── what became of it ─────────────────────────────────────────────────────────────────────────

  private readonly refresh = async (): Promise<void> => {
    const { outbox, subject } = this;
    const parcels = await outbox.parcels(subject);
    if (subject !== this.subject || !this.hasUpdated) {
      return;
    }
    this.parcels = parcels;
    this.said = this.latestNews();
    this.parcels.filter((parcel) => parcel.state === 'sent').forEach((parcel) => this.tell(parcel));
    this.looked = true;
    const refused = this.parcels.find((parcel) => parcel.state === 'refused');
    if (refused && this.pristine && document.visibilityState === 'visible') {
      await this.takeBack(refused);
    }
  };

  private tell(parcel: Parcel): void {
    if (this.announced.has(parcel.id)) {
      return;
    }
    this.announced.add(parcel.id);
    if (!this.looked) {
      // Sent before this page was opened: no news.
      return;
    }
    const answer = parcel.answer as { version?: unknown } | undefined;
    if (typeof answer?.version === 'number') {
      this.version = answer.version;
    }
    this.dispatchEvent(
      new CustomEvent('idea-sent', { detail: parcel.answer, bubbles: true, composed: true })
    );
  }

  /** The text comes back under a new id: a changed text is another request. */
  private async takeBack(parcel: Parcel): Promise<void> {
    const written = JSON.parse(parcel.body ?? '{}') as Written;
    const laid = this.pristine ? undefined : this.draft;
    const draft: Draft = {
      ...emptyDraft(),
      text: written.text,
      neighbourhood: written.neighbourhood ?? '',
      language: written.language,
      photos: (written.photos ?? []).map((photo) => ({
        ...photo,
        url: parcel.attachments?.find(({ url }) => url.endsWith(photo.id))?.url,
      })),
      title: written.title ?? this.fresh.title,
      topics: written.topics ?? this.fresh.topics,
      // Without a map nobody could take it away again.
      point: (this.map && written.point) || null,
      changedAt: Date.now(),
    };
    clearTimeout(this.saveTimer);
    this.saveTimer = undefined;
    await this.saving;
    const key = await this.drafts.key();
    if (!(await this.outbox.takeBack(parcel, { key, entry: draft }))) {
      return;
    }
    if (laid) {
      await this.drafts.layAside(laid);
    }
    this.draft = draft;
    this.composing = true;
    this.problems = this.problemsOf(parcel);
    const active = document.activeElement;
    if (!active || active === document.body || this.contains(active)) {
      await this.focusProblem();
    }
  }

  private problemsOf({ refusal }: Parcel): Problems {
    const message = refusal?.message || this.text('ideaform.refused.generic');
    const field = refusal?.field;
    const shown =
      field === 'text' ||
      field === 'title' ||
      (field === 'topics' && this.topics.length > 0) ||
      (field === 'point' && this.map !== null) ||
      (field === 'neighbourhood' && this.neighbourhoods.length > 0) ||
      (field === 'language' && this.languages.length > 1);
    if (field === 'photo' || field === 'photos') {
      return this.mostPhotos > 0 ? { photos: message } : { form: message };
    }
    return shown ? { [field]: message } : { form: message };
  }

  private async another(): Promise<void> {
    this.composing = true;
    // What a closed tab left behind, or what was laid aside, has its turn now.
    await this.open();
    await this.updateComplete;
    this.querySelector('textarea')?.focus();
  }

  private latestNews(): string {
    const latest = this.parcels[this.parcels.length - 1];
    return latest ? headlineOf(latest, this.sender) : '';
  }

  // ── drawing ───────────────────────────────────────────────────────────────────────────────────

  protected override render() {
    const sent = this.parcels.some((parcel) => parcel.state === 'sent');
    return html`
      <p class="visually-hidden" role="status">${this.said}</p>
      <div
        class="idea-parcels"
        role="group"
        tabindex="-1"
        aria-label=${this.text('ideaform.parcels')}
      >
        ${this.parcels.map((parcel) => parcelNotice(parcel, this.sender))}
        ${this.kept ? nothing : this.onlyHere()}
      </div>
      ${this.composing ? this.form() : this.afterwards()}
      ${sent && !this.ideaId
        ? html`<recovery-card lang=${this.language}></recovery-card>
            <finish-device lang=${this.language}></finish-device>`
        : nothing}
    `;
  }

  private get sender(): Sender {
    return {
      element: this,
      outbox: this.outbox,
      arrived: (parcel) => this.arrived(parcel),
      mine: this.mineHref
        ? html`<a class="standalone" href=${this.mineHref}>${this.text('ideaform.mine')}</a>`
        : nothing,
      more: (parcel) => this.arrivals(parcel),
      takeBack: (parcel) => void this.takeBack(parcel),
    };
  }

  private arrived({ answer }: Parcel): string {
    if (this.ideaId) {
      return this.text('ideaform.edit.sent');
    }
    return (answer as { state?: unknown } | undefined)?.state === 'published'
      ? this.text('ideaform.sent.published')
      : this.text('ideaform.sent');
  }

  /** How many of its photos have arrived, while it is on its way. */
  private arrivals({ state, attachments = [] }: Parcel) {
    if (state !== 'kept' || attachments.length === 0) {
      return nothing;
    }
    const sent = attachments.filter((attachment) => attachment.sent).length;
    const words = this.text('photo.arrived', sent, attachments.length);
    return html`<p class="photo-parcel">
      <progress max=${attachments.length} value=${sent} aria-label=${words}></progress>
      <span>${words}</span>
    </p>`;
  }

  private onlyHere() {
    return html`<div class="notice error">
      ${alertIcon}
      <div class="notice-text"><p role="status">${this.text('outbox.onlyHere')}</p></div>
    </div>`;
  }

  private afterwards() {
    return this.ideaId
      ? nothing
      : html`<button type="button" class="btn quiet wide idea-another" @click=${this.another}>
          ${this.text('ideaform.another')}
        </button>`;
  }

  private form() {
    const { text } = this.problems;
    return html`<form class="idea-writing" novalidate @submit=${this.send}>
      ${this.problems.form
        ? html`<div class="notice error idea-problem" tabindex="-1">
            ${alertIcon}
            <div class="notice-text">
              <p class="notice-title">${this.text('ideaform.refused.title')}</p>
              <p>${this.problems.form}</p>
            </div>
          </div>`
        : nothing}
      <div class="field">
        <label for="idea-text"
          >${this.ideaId ? this.text('ideaform.edit.label') : this.text('ideaform.label')}</label
        >
        <p class="hint" id="idea-hint">${this.hint}</p>
        <p class="error" id="idea-text-error">${text ?? ''}</p>
        <textarea
          id="idea-text"
          name="text"
          rows="6"
          dir="auto"
          lang=${this.writtenIn}
          aria-describedby="idea-text-error idea-hint idea-count"
          aria-invalid=${text ? 'true' : nothing}
          aria-required="true"
          ?readonly=${this.busy}
          .value=${live(this.draft.text)}
          @input=${(e: Event) => this.edit({ text: (e.target as HTMLTextAreaElement).value })}
        ></textarea>
        <p class="count" id="idea-count">${this.count}</p>
        ${this.restored ? html`<p class="hint">${this.text('ideaform.draft.restored')}</p>` : nothing}
      </div>
      <similar-ideas .board=${this.ideaId ? '' : this.board} .typed=${this.draft.text} text-language=${this.writtenIn}></similar-ideas>
      ${this.titleField()} ${this.topics.length > 0 ? this.topicField() : nothing}
      ${this.mostPhotos > 0 ? this.photoField() : nothing}
      ${this.neighbourhoods.length > 0 ? this.neighbourhoodField() : nothing}
      ${this.map ? this.placeField() : nothing}
      ${this.languages.length > 1 ? this.languageField() : nothing}
      <button type="submit" class="btn wide idea-send" aria-disabled=${this.busy ? 'true' : nothing}>
        ${this.ideaId ? this.text('ideaform.edit.send') : this.text('ideaform.send')}
      </button>
    </form>`;
  }

  private get hint(): string {
    if (this.ideaId) {
      return this.text('ideaform.edit.hint');
    }
    return this.boardName
      ? this.text('ideaform.hint.board', this.boardName)
      : this.text('ideaform.hint');
  }

  private get count(): string {
    const left = this.maxLength - this.draft.text.length;
    if (left > NEAR) {
      return '';
    }
    return left >= 0
      ? this.text('ideaform.left', left)
      : this.text('ideaform.error.tooLong', -left);
  }

  private titleField() {
    const { title } = this.problems;
    return html`<div class="field">
      <label for="idea-title">${this.text('ideaform.title.label')}</label>
      <p class="hint" id="idea-title-hint">${this.text('ideaform.title.hint')}</p>
      <p class="error" id="idea-title-error">${title ?? ''}</p>
      <input
        id="idea-title"
        name="title"
        type="text"
        dir="auto"
        autocomplete="off"
        maxlength=${this.titleLength}
        lang=${this.writtenIn}
        aria-describedby="idea-title-error idea-title-hint"
        aria-invalid=${title ? 'true' : nothing}
        ?readonly=${this.busy}
        .value=${live(this.draft.title ?? '')}
        @input=${(e: Event) => this.edit({ title: (e.target as HTMLInputElement).value })}
      />
    </div>`;
  }

  private topicField() {
    const chosen = this.draft.topics ?? [];
    const full = chosen.length >= this.mostTopics;
    return html`<fieldset class="field idea-topics-field">
      <legend>${this.text('ideaform.topics.label')}</legend>
      <p class="hint" id="idea-topics-hint">${this.text('ideaform.topics.hint', this.mostTopics)}</p>
      <p class="error" id="idea-topics-error">${this.problems.topics ?? ''}</p>
      <div class="idea-topic-choices">
        ${this.topics.map(
          ({ id, name, lang }) =>
            html`<label class="choice">
              <input
                type="checkbox"
                name="topic"
                value=${id}
                aria-describedby="idea-topics-hint"
                aria-invalid=${this.problems.topics ? 'true' : nothing}
                .checked=${live(chosen.includes(id))}
                ?disabled=${full && !chosen.includes(id)}
                @change=${(e: Event) => this.turnTopic(id, (e.target as HTMLInputElement).checked)}
              />
              <span lang=${lang} dir="auto">${name}</span>
            </label>`
        )}
      </div>
    </fieldset>`;
  }

  private turnTopic(id: string, on: boolean): void {
    const others = (this.draft.topics ?? []).filter((topic) => topic !== id);
    this.edit({ topics: on ? [...others, id] : others });
  }

  private placeField() {
    return html`<place-field
      lang=${this.language}
      .map=${this.map}
      .src=${this.mapSrc}
      .point=${this.draft.point ?? null}
      .problem=${this.problems.point ?? ''}
      @point-change=${(e: CustomEvent<Placed>) => this.place(e.detail)}
    ></place-field>`;
  }

  /** The list follows the map, as long as nobody has chosen in it. */
  private place({ point, area }: Placed): void {
    const found = this.neighbourhoods.find(({ name }) => area !== '' && name === area);
    const neighbourhood = this.draft.neighbourhood || (found?.id ?? '');
    this.edit({ point, neighbourhood });
  }

  private photoField() {
    return html`<photo-field
      lang=${this.language}
      .photos=${this.draft.photos ?? []}
      .known=${this.photos}
      .target=${`/api/v1/boards/${this.board}/photos/`}
      .most=${this.mostPhotos}
      .problem=${this.problems.photos ?? ''}
      @photos-change=${(e: CustomEvent<readonly ChosenPhoto[]>) => this.edit({ photos: e.detail })}
      @photo-unkept=${() => (this.kept = false)}
    ></photo-field>`;
  }

  private neighbourhoodField() {
    return html`<div class="field">
      <label for="idea-neighbourhood">${this.text('ideaform.neighbourhood.label')}</label>
      <p class="error" id="idea-neighbourhood-error">${this.problems.neighbourhood ?? ''}</p>
      <select
        id="idea-neighbourhood"
        name="neighbourhood"
        aria-describedby="idea-neighbourhood-error"
        aria-invalid=${this.problems.neighbourhood ? 'true' : nothing}
        .value=${live(this.draft.neighbourhood)}
        @change=${(e: Event) => this.edit({ neighbourhood: (e.target as HTMLSelectElement).value })}
      >
        <option value="" ?selected=${this.draft.neighbourhood === ''}>
          ${this.text('ideaform.neighbourhood.none')}
        </option>
        ${this.neighbourhoods.map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${this.draft.neighbourhood === id}>${name}</option>`
        )}
      </select>
    </div>`;
  }

  private languageField() {
    return html`<div class="field">
      <label for="idea-language">${this.text('ideaform.language.label')}</label>
      <p class="error" id="idea-language-error">${this.problems.language ?? ''}</p>
      <select
        id="idea-language"
        name="language"
        aria-describedby="idea-language-error"
        aria-invalid=${this.problems.language ? 'true' : nothing}
        @change=${(e: Event) => this.edit({ language: (e.target as HTMLSelectElement).value })}
      >
        ${this.languages.map(
          ({ tag, name }) =>
            html`<option value=${tag} lang=${tag} ?selected=${this.writtenIn === tag}>${name}</option>`
        )}
      </select>
    </div>`;
  }
}

/** What was said beside the text, to compare. */
function besideText({ photos, title, topics, point }: Draft): string {
  return JSON.stringify([photos ?? [], title ?? '', topics ?? [], point ?? null]);
}

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { alertIcon } from '../shared/icons';
import type { Outbox, Parcel } from '../shared/outbox';
import { parcelNotice, type Sender } from '../shared/parcel-notice';
import { SpeakingElement } from '../shared/texts';
import { RENEWAL } from '../shell/renewal';
import { type Draft, Drafts, emptyDraft, type Mark, orderOf, outboxOf, type Written } from './draft';

/** From so few characters left on, the person is told how many. */
const NEAR = 400;
const SAVING = 300;
const MARKS: readonly Mark[] = ['none', 'for', 'against', 'question'];

/**
 * Where a comment or a reply is written or changed: a button until somebody opens it. The draft
 * stays in the browser while somebody types, and what is sent goes through the outbox. Fires
 * `comment-sent` with `{id, state}` when one arrived, `comment-left` when a change was given up.
 */
@customElement('comment-form')
export class CommentForm extends SpeakingElement {
  @property({ attribute: 'about-type' }) aboutType = '';
  @property({ attribute: 'about-id' }) aboutId = '';
  /** The comment that is replied to; empty for a comment. */
  @property() thread = '';
  /** The comment to be changed; empty for a new one. */
  @property({ attribute: 'comment-id' }) commentId = '';
  @property({ type: Number }) version = 0;
  /** The text that is to be changed. */
  @property({ attribute: 'text' }) original = '';
  @property() mark: Mark = 'none';
  /** The language of the text that is to be changed. */
  @property({ attribute: 'text-language' }) textLanguage = '';
  /** The longest text, in UTF-16 units, as the portal counts. */
  @property({ type: Number, attribute: 'max-length' }) maxLength = 4000;
  /** Whether a person looks at it before it is published. */
  @property({ type: Boolean }) reviewed = false;
  /** Where a person's own comments stand. */
  @property({ attribute: 'mine-href' }) mineHref = '';

  @state() private draft: Draft = emptyDraft();
  @state() private parcels: Parcel[] = [];
  @state() private problem = '';
  @state() private open = false;
  @state() private restored = false;
  @state() private kept = true;

  private drafts = new Drafts('');
  private outbox: Outbox = outboxOf('');
  private draftKey = '';
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<unknown> = Promise.resolve();
  private unsaved = false;
  private busy = false;
  private readonly announced = new Set<string>();
  private looked = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      // Flow may put it elsewhere: it was deaf meanwhile.
      this.outbox.addEventListener('change', this.refresh);
      void this.refresh();
    }
    addEventListener('pagehide', this.jot);
    addEventListener(RENEWAL, this.mayRenew);
    document.addEventListener('visibilitychange', this.turn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.outbox.removeEventListener('change', this.refresh);
    removeEventListener('pagehide', this.jot);
    removeEventListener(RENEWAL, this.mayRenew);
    document.removeEventListener('visibilitychange', this.turn);
    if (this.saveTimer) {
      this.save();
    }
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('aboutId') || changed.has('thread') || changed.has('commentId')) {
      this.outbox.removeEventListener('change', this.refresh);
      this.outbox = outboxOf(this.subject);
      this.outbox.addEventListener('change', this.refresh);
      this.drafts = new Drafts(this.subject);
      this.looked = false;
      this.open = this.commentId !== '';
      void this.refresh().then(() => (this.open ? this.begin() : undefined));
    }
  }

  private get subject(): string {
    if (this.commentId) {
      return `comment/${this.commentId}`;
    }
    const about = `${this.aboutType}/${this.aboutId}`;
    return this.thread ? `${about}/${this.thread}` : about;
  }

  private get fresh(): Draft {
    return { ...emptyDraft(), text: this.original, mark: this.mark };
  }

  private get writtenIn(): string {
    return this.textLanguage || this.language;
  }

  // ── drafts ────────────────────────────────────────────────────────────────────────────────────

  private async begin(): Promise<void> {
    this.draftKey = await this.drafts.key();
    const found = await this.drafts.find();
    const sent = found && (await this.outbox.knows(found.clientId));
    if (this.unsaved) {
      // Somebody types faster than the browser reads.
      if (found && !sent) {
        await this.drafts.layAside(found);
      }
      return;
    }
    this.restored = found !== undefined && !sent;
    this.draft = found && !sent ? found : this.fresh;
  }

  private async unfold(): Promise<void> {
    this.open = true;
    await this.begin();
    await this.updateComplete;
    this.querySelector('textarea')?.focus();
  }

  /** What was typed stays as a draft. */
  private async fold(): Promise<void> {
    if (this.saveTimer) {
      this.save();
    }
    if (this.commentId) {
      this.draft = this.fresh;
      await this.drafts.save({ ...this.draft, text: '' });
      this.dispatchEvent(new CustomEvent('comment-left', { bubbles: true, composed: true }));
      return;
    }
    this.open = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.comment-open')?.focus();
  }

  private edit(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part, version: this.version, changedAt: Date.now() };
    this.unsaved = true;
    this.problem = '';
    this.restored = false;
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => this.save(), SAVING);
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
  };

  private readonly jot = (): void => {
    // A page that goes takes a write that is under way with it.
    if (this.unsaved && this.draft.text !== '') {
      this.drafts.jot(this.draftKey, this.draft);
    }
  };

  /** The page wants to load itself anew: not while something is on its way or not kept. */
  private readonly mayRenew = (event: Event): void => {
    if (this.saveTimer) {
      this.save();
    }
    if (this.busy || this.unsaved || (!this.kept && this.draft.text !== '')) {
      event.preventDefault();
    }
  };

  // ── sending ───────────────────────────────────────────────────────────────────────────────────

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.problem = this.check();
    if (this.problem) {
      await this.updateComplete;
      this.querySelector('textarea')?.focus();
      return;
    }
    this.busy = true;
    try {
      clearTimeout(this.saveTimer);
      this.saveTimer = undefined;
      // A save that is still under way must not come after the draft is gone.
      await this.saving;
      this.draftKey = await this.drafts.key();
      const order = { ...this.draft, version: this.version };
      this.kept = await this.outbox.add(
        orderOf(this.subject, this.draftKey, order, this.writtenIn)
      );
      this.draft = emptyDraft();
      this.unsaved = false;
      this.open = false;
      await this.refresh();
      await this.updateComplete;
      this.querySelector<HTMLElement>('.comment-parcels')?.focus();
    } finally {
      this.busy = false;
    }
  }

  private check(): string {
    const { text } = this.draft;
    if (text.trim() === '') {
      return this.text('discussion.error.textMissing');
    }
    return text.length > this.maxLength
      ? this.text('ideaform.error.tooLong', text.length - this.maxLength)
      : '';
  }

  // ── what became of it ─────────────────────────────────────────────────────────────────────────

  private readonly refresh = async (): Promise<void> => {
    const { outbox, subject } = this;
    const parcels = await outbox.parcels(subject);
    if (subject !== this.subject) {
      return;
    }
    this.parcels = parcels;
    parcels.filter((parcel) => parcel.state === 'sent').forEach((parcel) => this.tell(parcel));
    this.looked = true;
  };

  private tell(parcel: Parcel): void {
    if (this.announced.has(parcel.id)) {
      return;
    }
    this.announced.add(parcel.id);
    // What was sent before this page was opened is no news.
    if (this.looked) {
      this.dispatchEvent(
        new CustomEvent('comment-sent', { detail: parcel.answer, bubbles: true, composed: true })
      );
    }
  }

  /** The text comes back under a new id: a changed text is another request. */
  private async takeBack(parcel: Parcel): Promise<void> {
    const { text, mark } = JSON.parse(parcel.body ?? '{}') as Written;
    const draft: Draft = { ...emptyDraft(), text, mark, changedAt: Date.now() };
    const mine = await this.outbox.takeBack(parcel, {
      key: await this.drafts.key(),
      entry: draft,
    });
    if (mine) {
      this.draft = draft;
      await this.unfold();
      this.restored = false;
      this.problem = parcel.refusal?.message ?? '';
    }
  }

  // ── drawing ───────────────────────────────────────────────────────────────────────────────────

  protected override render() {
    return html`<div class="comment-parcels" role="status" tabindex="-1">
        ${this.parcels.map((parcel) => parcelNotice(parcel, this.sender))}
        ${this.kept
          ? nothing
          : html`<div class="notice error">
              ${alertIcon}
              <div class="notice-text"><p>${this.text('outbox.onlyHere')}</p></div>
            </div>`}
      </div>
      ${this.open ? this.form() : this.opening()}`;
  }

  private opening() {
    if (this.commentId) {
      return nothing;
    }
    return html`<button
      type="button"
      class="btn comment-open ${this.thread ? 'plain' : 'wide'}"
      @click=${this.unfold}
    >
      ${this.thread ? this.text('discussion.form.reply') : this.text('discussion.form.write')}
    </button>`;
  }

  private get sender(): Sender {
    return {
      element: this,
      outbox: this.outbox,
      arrived: ({ answer }) =>
        (answer as { state?: unknown } | undefined)?.state === 'published'
          ? this.text('discussion.form.sent.published')
          : this.text('discussion.form.sent'),
      mine: html`<a class="standalone" href=${this.mineHref}
        >${this.text('discussion.form.mine')}</a
      >`,
      takeBack: (parcel) => void this.takeBack(parcel),
    };
  }

  private form() {
    const id = `comment-${this.subject.replaceAll('/', '-')}`;
    return html`<form class="comment-writing" novalidate @submit=${this.send}>
      <div class="field">
        <label for=${id}>${this.label}</label>
        <p class="hint" id="${id}-hint">
          ${this.reviewed
            ? this.text('discussion.form.hint.reviewed')
            : this.text('discussion.form.hint')}
        </p>
        <p class="error" id="${id}-error">${this.problem}</p>
        <textarea
          id=${id}
          rows="4"
          dir="auto"
          lang=${this.writtenIn}
          aria-describedby="${id}-error ${id}-hint ${id}-count"
          aria-invalid=${this.problem ? 'true' : nothing}
          aria-required="true"
          .value=${live(this.draft.text)}
          @input=${(e: Event) => this.edit({ text: (e.target as HTMLTextAreaElement).value })}
        ></textarea>
        <p class="count" id="${id}-count">${this.count}</p>
        ${this.restored
          ? html`<p class="hint">${this.text('ideaform.draft.restored')}</p>`
          : nothing}
      </div>
      ${this.marks(id)}
      <div class="actions">
        <button type="submit" class="btn">${this.sending}</button>
        <button type="button" class="btn quiet" @click=${this.fold}>
          ${this.text('discussion.form.cancel')}
        </button>
      </div>
    </form>`;
  }

  private get label(): string {
    if (this.commentId) {
      return this.text('discussion.form.label.change');
    }
    return this.thread
      ? this.text('discussion.form.label.reply')
      : this.text('discussion.form.label');
  }

  private get sending(): string {
    if (this.commentId) {
      return this.text('discussion.form.send.change');
    }
    return this.thread ? this.text('discussion.form.send.reply') : this.text('discussion.form.send');
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

  private marks(id: string) {
    return html`<fieldset class="comment-marks">
      <legend>${this.text('discussion.form.mark')}</legend>
      <div class="opinions">
        ${MARKS.map(
          (mark) =>
            html`<label class="chip ${this.draft.mark === mark ? 'on' : ''}"
              ><input
                type="radio"
                class="visually-hidden"
                name="${id}-mark"
                value=${mark}
                .checked=${live(this.draft.mark === mark)}
                @change=${() => this.edit({ mark })}
              />${this.nameOf(mark)}</label
            >`
        )}
      </div>
    </fieldset>`;
  }

  private nameOf(mark: Mark): string {
    switch (mark) {
      case 'for':
        return this.text('discussion.mark.for');
      case 'against':
        return this.text('discussion.mark.against');
      case 'question':
        return this.text('discussion.mark.question');
      default:
        return this.text('discussion.form.mark.none');
    }
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { TabDrafts } from '../shared/drafts';
import { alertIcon } from '../shared/icons';
import { change, entries } from '../shared/store';
import { numberIn } from '../survey/digits';
import { type Common, type Draft, emptyDraft, type Finished, isEmpty, reopened, written } from './model';
import { Stack } from './stack';
import { CardsElement } from './texts';

interface Named {
  readonly name: string;
}

const SAVING = 250;
/** So many of the finished cards are shown. */
const SHOWN = 30;
const CHANNELS = ['workshop', 'paper', 'telephone'] as const;

/** Where cards are typed by keyboard alone: one after the other, Enter goes to the next. */
@customElement('card-entry')
export class CardEntry extends CardsElement {
  @property() board = '';
  @property() staff = '';
  @property({ type: Array }) neighbourhoods: (Named & { readonly id: string })[] = [];
  @property({ type: Array }) languages: (Named & { readonly tag: string })[] = [];

  @state() private draft: Draft = emptyDraft();
  @state() private common: Common = {
    channel: 'workshop',
    language: 'de',
    neighbourhood: '',
    occasion: '',
    heldOn: '',
    changedAt: 0,
  };
  @state() private problem: { field: 'text' | 'dots'; words: string } | undefined;
  @state() private said = '';
  @state() private restored = false;

  private stack!: Stack;
  private drafts!: TabDrafts<Draft>;
  private draftKey = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Something was typed that the browser has not taken yet. */
  private unsaved = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stack = new Stack(this.board, this.staff, this.language);
    this.drafts = new TabDrafts<Draft>(`${this.root}draft/`, isEmpty);
    this.stack.addEventListener('change', () => this.requestUpdate());
    addEventListener('pagehide', this.jot);
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stack.stop();
    removeEventListener('pagehide', this.jot);
    if (this.unsaved) {
      void this.save();
    }
  }

  private get root(): string {
    return `cards/${this.staff}/${this.board}/`;
  }

  private get commonKey(): string {
    return `${this.root}common`;
  }

  private async open(): Promise<void> {
    const before = this.draft;
    this.draftKey = await this.drafts.key();
    this.common = (await entries<Common>(this.commonKey)).get(this.commonKey) ?? this.common;
    const found = await this.drafts.find();
    if (found && before === this.draft) {
      this.draft = found;
      this.restored = true;
    }
    await this.stack.start();
    await this.updateComplete;
    // Whoever was faster than the browser's memory is somewhere already.
    if (!this.contains(document.activeElement)) {
      this.field.focus();
    }
  }

  private get field(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  // ── what is typed ─────────────────────────────────────────────────────────────────────────────

  private type(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part, changedAt: Date.now() };
    this.problem = undefined;
    this.restored = false;
    this.unsaved = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), SAVING);
  }

  private async save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { draft } = this;
    await this.drafts.save(draft);
    this.unsaved &&= this.draft !== draft;
  }

  private readonly jot = (): void => {
    if (this.unsaved && !isEmpty(this.draft)) {
      this.drafts.jot(this.draftKey, this.draft);
    }
  };

  private choose(part: Partial<Common>): void {
    this.common = { ...this.common, ...part, changedAt: Date.now() };
    const { commonKey, common } = this;
    void change([commonKey], () => new Map([[commonKey, common]]));
  }

  private readonly press = (event: KeyboardEvent): void => {
    const empty = isEmpty(this.draft);
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      // A key that is held down is one card.
      if (!event.repeat) {
        void this.next();
      }
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && empty) {
      event.preventDefault();
      void this.undo();
    }
  };

  // ── one after the other ───────────────────────────────────────────────────────────────────────

  private async next(): Promise<void> {
    const dots = this.draft.dots.trim() === '' ? 0 : numberIn(this.draft.dots, this.format);
    this.problem = this.wrong(dots);
    if (this.problem) {
      await this.updateComplete;
      this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    clearTimeout(this.timer);
    this.timer = undefined;
    const { id } = this.draft;
    const card = written(this.draft, dots!, this.common);
    // At once: whoever types fast is in the next card before the browser has kept this one.
    this.draft = emptyDraft();
    this.unsaved = false;
    this.field.focus();
    const { number } = await this.stack.add(id, card, this.draftKey);
    this.said = this.text('ideacards.said.in', number);
  }

  private wrong(dots: number | undefined): CardEntry['problem'] {
    if (this.draft.text.trim() === '') {
      return { field: 'text', words: this.text('ideacards.error.text') };
    }
    const fine = dots !== undefined && Number.isInteger(dots) && dots >= 0 && dots <= 9999;
    return fine ? undefined : { field: 'dots', words: this.text('ideacards.error.dots', 9999) };
  }

  private async undo(): Promise<void> {
    const last = await this.stack.undo();
    if (!last) {
      this.said = this.text('ideacards.said.notUndone');
    } else if (isEmpty(this.draft)) {
      this.bringBack(last);
      this.said = this.text('ideacards.said.undone');
    } else {
      this.said = this.text('ideacards.said.takenBack');
    }
    this.field.focus();
  }

  private async mend(card: Finished): Promise<void> {
    if (!isEmpty(this.draft)) {
      await this.drafts.layAside(this.draft);
    }
    await this.stack.remove(card);
    this.bringBack(card);
    this.field.focus();
  }

  private bringBack({ card }: Finished): void {
    this.draft = reopened(card);
    this.unsaved = true;
    void this.save();
  }

  // ── drawing ───────────────────────────────────────────────────────────────────────────────────

  protected override render(): TemplateResult {
    return html`
      <p class="visually-hidden" role="status">${this.said}</p>
      ${this.commonFields()} ${this.cardForm()} ${this.lineNotice()} ${this.finished()}
    `;
  }

  private commonFields(): TemplateResult {
    const { channel, language, neighbourhood, occasion, heldOn } = this.common;
    return html`<fieldset class="card card-common">
      <legend>${this.text('ideacards.all')}</legend>
      ${this.select(
        'channel',
        this.text('ideacards.channel'),
        CHANNELS.map((it) => [it, this.channelName(it)]),
        channel
      )}
      <div class="field">
        <label for="card-occasion">${this.text('ideacards.occasion')}</label>
        <p class="hint" id="card-occasion-hint">${this.text('ideacards.occasion.hint')}</p>
        <input
          id="card-occasion"
          dir="auto"
          maxlength="160"
          autocomplete="off"
          aria-describedby="card-occasion-hint"
          .value=${live(occasion)}
          @input=${(e: Event) => this.choose({ occasion: valueOf(e) })}
        />
      </div>
      <div class="field">
        <label for="card-day">${this.text('ideacards.heldOn')}</label>
        <input
          id="card-day"
          type="date"
          min="2000-01-01"
          .value=${live(heldOn)}
          @change=${(e: Event) => this.choose({ heldOn: valueOf(e) })}
        />
      </div>
      ${this.select(
        'language',
        this.text('ideacards.language'),
        this.languages.map(({ tag, name }) => [tag, name]),
        language
      )}
      ${this.neighbourhoods.length > 0
        ? this.select(
            'neighbourhood',
            this.text('ideacards.neighbourhood'),
            [
              ['', this.text('ideacards.neighbourhood.none')],
              ...this.neighbourhoods.map(({ id, name }): [string, string] => [id, name]),
            ],
            neighbourhood
          )
        : nothing}
    </fieldset>`;
  }

  private channelName(channel: (typeof CHANNELS)[number]): string {
    switch (channel) {
      case 'workshop':
        return this.text('ideacards.channel.workshop');
      case 'paper':
        return this.text('ideacards.channel.paper');
      default:
        return this.text('ideacards.channel.telephone');
    }
  }

  private select(
    name: 'channel' | 'language' | 'neighbourhood',
    label: string,
    choices: readonly (readonly [string, string])[],
    chosen: string
  ): TemplateResult {
    return html`<div class="field">
      <label for="card-${name}">${label}</label>
      <select
        id="card-${name}"
        .value=${live(chosen)}
        @change=${(e: Event) => this.choose({ [name]: valueOf(e) })}
      >
        ${choices.map(
          ([value, words]) =>
            html`<option value=${value} ?selected=${value === chosen}>${words}</option>`
        )}
      </select>
    </div>`;
  }

  private cardForm(): TemplateResult {
    const { text, title, dots } = this.draft;
    const wrong = (field: string) => (this.problem?.field === field ? this.problem.words : '');
    const number = Math.max(0, ...this.stack.cards.map((it) => it.number)) + 1;
    return html`<form
      class="card card-now"
      novalidate
      @keydown=${this.press}
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.next();
      }}
    >
      <h2>${this.text('ideacards.card', number)}</h2>
      <div class="field">
        <label for="card-text">${this.text('ideacards.text')}</label>
        <p class="error" id="card-text-error">${wrong('text')}</p>
        <textarea
          id="card-text"
          rows="3"
          dir="auto"
          lang=${this.common.language}
          aria-describedby="card-text-error card-text-hint"
          aria-invalid=${wrong('text') ? 'true' : nothing}
          aria-required="true"
          .value=${live(text)}
          @input=${(e: Event) => this.type({ text: valueOf(e) })}
        ></textarea>
        <p class="hint" id="card-text-hint">
          ${this.restored ? this.text('ideacards.restored') : this.text('ideacards.text.hint')}
        </p>
      </div>
      <div class="card-more">
        <div class="field">
          <label for="card-title">${this.text('ideacards.cardTitle')}</label>
          <input
            id="card-title"
            dir="auto"
            maxlength="120"
            autocomplete="off"
            .value=${live(title)}
            @input=${(e: Event) => this.type({ title: valueOf(e) })}
          />
        </div>
        <div class="field">
          <label for="card-dots">${this.text('ideacards.dots')}</label>
          <p class="error" id="card-dots-error">${wrong('dots')}</p>
          <input
            id="card-dots"
            inputmode="numeric"
            autocomplete="off"
            maxlength="6"
            aria-describedby="card-dots-error card-dots-hint"
            aria-invalid=${wrong('dots') ? 'true' : nothing}
            .value=${live(dots)}
            @input=${(e: Event) => this.type({ dots: valueOf(e) })}
          />
          <p class="hint" id="card-dots-hint">${this.text('ideacards.dots.hint')}</p>
        </div>
      </div>
      <div class="actions">
        <button type="submit" class="btn">${this.text('ideacards.next')}</button>
      </div>
    </form>`;
  }

  private lineNotice(): TemplateResult | typeof nothing {
    const { line, kept } = this.stack;
    if (line === 'fine' && kept) {
      return nothing;
    }
    const words =
      line === 'signedOut'
        ? this.text('ideacards.line.signedOut')
        : line === 'network'
          ? this.text('ideacards.line.network')
          : this.text('ideacards.onlyHere');
    return html`<div class="notice error">
      ${alertIcon}
      <div class="notice-text">
        <p role="status">${words}</p>
        ${line === 'signedOut'
          ? html`<p>
              <a class="standalone" href="/staff/sign-in" target="_blank"
                >${this.text('ideacards.signIn')}</a
              >
            </p>`
          : nothing}
      </div>
    </div>`;
  }

  private finished(): TemplateResult | typeof nothing {
    const { cards } = this.stack;
    if (cards.length === 0) {
      return nothing;
    }
    return html`<section class="card-stack" aria-labelledby="card-stack-title">
      <div class="card-stack-head">
        <h2 id="card-stack-title">${this.text('ideacards.list')}</h2>
        <p class="soft">${this.text('ideacards.count', cards.length)}</p>
        <button type="button" class="btn quiet small" @click=${() => this.undo()}>
          ${this.text('ideacards.undo')}
        </button>
      </div>
      <ul>
        ${cards
          .slice(-SHOWN)
          .reverse()
          .map((card) => this.row(card))}
      </ul>
    </section>`;
  }

  private row(finished: Finished): TemplateResult {
    const { card, number, state: at, twin, message } = finished;
    return html`<li class="card-row">
      <p class="small soft">
        ${this.text('ideacards.card', number)} <span class="tag ${toneOf(finished)}">${this.word(at)}</span>
      </p>
      <p class="user-text" dir="auto" lang=${card.language}>${card.title ?? ''} ${card.text}</p>
      ${twin ? html`<p class="small card-twin">${this.text('ideacards.twin')}</p>` : nothing}
      ${at === 'refused'
        ? html`<p>${message}</p>
            <button type="button" class="btn quiet small" @click=${() => this.mend(finished)}>
              ${this.text('ideacards.change')}
            </button>`
        : nothing}
    </li>`;
  }

  private word(at: Finished['state']): string {
    switch (at) {
      case 'kept':
        return this.text('ideacards.waiting');
      case 'refused':
        return this.text('ideacards.refused');
      case 'published':
        return this.text('idea.state.published');
      case 'held':
        return this.text('idea.state.held');
      case 'declined':
        return this.text('idea.state.declined');
      default:
        return this.text('idea.state.withdrawn');
    }
  }
}

function toneOf({ state: at }: Finished): string {
  if (at === 'published') {
    return 'tag-published';
  }
  return at === 'held' || at === 'kept' ? 'tag-wait' : 'tag-declined';
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'card-entry': CardEntry;
  }
}

import { html, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../shared/api';
import { Outbox, type Parcel, type Refusal } from '../shared/outbox';
import { SpeakingElement } from '../shared/texts';

/** The same queue as that of `<opinion-buttons>`: of two answers to one idea the later counts. */
const outbox = new Outbox('opinion', true);

type Opinion = 'agree' | 'disagree' | 'pass';

interface Written {
  readonly title?: string | null;
  readonly text: string;
  readonly lang: string;
}

interface Statement extends Written {
  readonly id: string;
  /** How it was translated, if it was. */
  readonly note?: string | null;
  /** As it was written, if this is a translation. */
  readonly original?: Written | null;
}

const CHOICES: readonly Opinion[] = ['agree', 'disagree', 'pass'];

/** With so few statements left the next ones are fetched. */
const FEW = 8;

/** After how many milliseconds they are asked for again while the person waits for them. */
const PAUSE = 3_000;

const icon = (shape: unknown) =>
  html`<span class="icon" aria-hidden="true"><svg viewBox="0 0 24 24">${shape}</svg></span>`;

const SIGNS = {
  agree: icon(svg`<path d="M5 12.5l4.7 4.7L19 7.5" />`),
  disagree: icon(svg`<path d="M6 6l12 12M18 6 6 18" />`),
  pass: icon(svg`<path d="M5 12h14" />`),
};

const BACK = html`<span class="icon directed" aria-hidden="true"
  ><svg viewBox="0 0 24 24"><path d="M15 5.5 8.5 12l6.5 6.5" /></svg
></span>`;

/** Goes through a board's statements one by one; the answers are kept here until they are sent. */
@customElement('statement-round')
export class StatementRound extends SpeakingElement {
  @property() board = '';
  /** What comes first. */
  @property({ type: Array }) statements: readonly Statement[] = [];
  /** How many the portal knows to be unanswered. */
  @property({ type: Number }) left = 0;
  /** How many it knows to be answered. */
  @property({ type: Number }) answered = 0;
  /** How many answers put a person into a group. */
  @property({ type: Number }) enough = 0;
  @property({ attribute: 'results-href' }) resultsHref = '';
  @property({ attribute: 'board-href' }) boardHref = '';

  /** Those of this visit, answered or to come. */
  @state() private round: readonly Statement[] = [];
  @state() private here = 0;
  @state() private waiting = 0;
  @state() private cookies = false;
  @state() private refusal: Refusal | undefined;
  /** Whether the statement is shown as it was written. */
  @state() private asWritten = false;
  /** Whether the portal has no others. */
  @state() private complete = false;

  private readonly said = new Map<string, Opinion>();
  private fetching = false;
  private nextTry = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    outbox.addEventListener('change', this.look);
    addEventListener('online', this.fetchMore);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    outbox.removeEventListener('change', this.look);
    removeEventListener('online', this.fetchMore);
    clearTimeout(this.nextTry);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('statements')) {
      this.round = this.statements;
      this.here = 0;
      this.said.clear();
      this.complete = this.left <= this.statements.length;
      void this.leaveOutWhatWaits();
    }
  }

  /** What was answered before and is not sent yet is no question any more. */
  private async leaveOutWhatWaits(): Promise<void> {
    const waiting = new Set((await outbox.unsent()).map(ideaOf));
    const open = this.round.filter((it) => this.said.has(it.id) || !waiting.has(it.id));
    this.left -= this.round.length - open.length;
    this.answered += this.round.length - open.length;
    this.round = open;
    await this.look();
  }

  protected override render() {
    const statement = this.round[this.here];
    return html`<div class="round-head">
        <button
          type="button"
          class="btn plain small round-back"
          ?disabled=${this.here === 0}
          @click=${this.back}
        >
          ${BACK}${this.text('opinion.round.back')}
        </button>
        <span class="small soft round-left">${this.text('opinion.round.left', this.remaining)}</span>
      </div>
      <div class="round-track" aria-hidden="true"><i style="inline-size: ${this.progress}%"></i></div>
      ${statement ? this.question(statement) : this.end()}
      <p class="small soft round-note" role="status">${this.note}</p>
      ${this.refusal
        ? html`<p class="notice error" role="alert">
            ${this.refusal.message || this.text('ideaform.refused.generic')}
          </p>`
        : nothing}`;
  }

  private question(statement: Statement) {
    const words = this.asWritten && statement.original ? statement.original : statement;
    return html`<div class="card round-card" @keydown=${this.pressed}>
        <div class="round-text" tabindex="-1" lang=${words.lang} dir="auto">
          ${words.title ? html`<strong>${words.title}</strong>` : nothing}
          <p class="user-text" dir="auto">${words.text}</p>
        </div>
        ${statement.original ? this.translation(statement) : nothing}
        <div class="round-choices" role="group" aria-label=${this.text('ideaform.opinion.label')}>
          ${this.choice(statement, 'agree', this.text('ideaform.opinion.agree'))}
          ${this.choice(statement, 'disagree', this.text('ideaform.opinion.disagree'))}
          ${this.choice(statement, 'pass', this.text('ideaform.opinion.pass'))}
        </div>
        <p class="small soft round-keys">${this.text('opinion.round.keys')}</p>
      </div>
      ${this.standing()}`;
  }

  private translation(statement: Statement) {
    return html`<p class="translation-note small">
      <span>${statement.note}</span>
      <button type="button" class="btn plain small" @click=${this.turn}>
        ${this.asWritten
          ? this.text('translation.note.back')
          : this.text('translation.note.show')}
      </button>
    </p>`;
  }

  private choice(statement: Statement, opinion: Opinion, label: string) {
    return html`<button
      type="button"
      class="btn quiet round-choice round-${opinion}"
      aria-pressed=${this.said.get(statement.id) === opinion ? 'true' : 'false'}
      aria-keyshortcuts=${CHOICES.indexOf(opinion) + 1}
      @click=${() => this.answer(statement, opinion)}
    >
      ${SIGNS[opinion]}<span>${label}</span>
    </button>`;
  }

  /** Whether the answers suffice for a group, in words. */
  private standing() {
    const missing = this.enough - this.answered - this.said.size;
    return missing > 0
      ? html`<p class="small soft">${this.text('opinion.round.until', missing)}</p>`
      : html`<p class="small">
          ${this.text('opinion.round.counts')}
          <a href=${this.resultsHref}>${this.text('opinion.results.link')}</a>
        </p>`;
  }

  private end() {
    if (!this.complete) {
      return html`<p class="card round-text" tabindex="-1">${this.text('opinion.round.more')}</p>`;
    }
    return html`<div class="card stack round-end">
      <h2 class="round-text" tabindex="-1">${this.text('opinion.round.done.title')}</h2>
      <p>${this.text('opinion.round.done.text')}</p>
      <div class="actions">
        <a class="btn" href=${this.resultsHref}>${this.text('opinion.results.link')}</a>
        <a class="btn quiet" href=${this.boardHref}>${this.text('opinion.round.board')}</a>
      </div>
    </div>`;
  }

  private get note(): string {
    if (this.cookies) {
      return this.text('outbox.waiting.cookies');
    }
    return this.waiting > 0 ? this.text('opinion.round.waiting', this.waiting) : '';
  }

  private get remaining(): number {
    const known = this.round.filter((it) => !this.said.has(it.id)).length;
    return this.complete ? known : Math.max(known, this.left - this.said.size);
  }

  private get progress(): number {
    const done = this.answered + this.said.size;
    return (100 * done) / Math.max(1, done + this.remaining);
  }

  private async answer(statement: Statement, opinion: Opinion): Promise<void> {
    this.said.set(statement.id, opinion);
    this.refusal = undefined;
    this.here += 1;
    const kept = outbox.add({
      subject: `idea/${statement.id}`,
      method: 'PUT',
      url: `/api/v1/ideas/${statement.id}/opinion`,
      language: this.language,
      memo: opinion,
      body: { opinion },
    });
    await this.showHere();
    await kept;
    if (this.round.length - this.here < FEW) {
      void this.fetchMore();
    }
  }

  private async back(): Promise<void> {
    if (this.here > 0) {
      this.here -= 1;
      await this.showHere();
    }
  }

  private turn(): void {
    this.asWritten = !this.asWritten;
  }

  /** Focus goes along, so that it is read out and the keys go on working. */
  private async showHere(): Promise<void> {
    this.asWritten = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.round-text')?.focus({ preventScroll: true });
  }

  /** Keys count only while the focus is in the card, so they take none from anything else. */
  private pressed(event: KeyboardEvent): void {
    const statement = this.round[this.here];
    if (!statement || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const number = '123'.indexOf(event.key);
    const step = stepOf(event.key, getComputedStyle(this).direction === 'rtl');
    if (event.key.length === 1 && number >= 0) {
      void this.answer(statement, CHOICES[number]!);
    } else if (step !== 0) {
      const buttons = [...this.querySelectorAll<HTMLElement>('.round-choice')];
      const at = buttons.indexOf(document.activeElement as HTMLElement);
      const next = at < 0 ? (step > 0 ? 0 : buttons.length - 1) : at + step + buttons.length;
      buttons[next % buttons.length]?.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  private readonly look = async (): Promise<void> => {
    const own = (await outbox.unsent()).filter((parcel) => this.said.has(ideaOf(parcel)));
    const refused = own.find((parcel) => parcel.state === 'refused');
    this.waiting = own.filter((parcel) => parcel.state === 'kept' && parcel.hindrance).length;
    this.cookies = own.some((parcel) => parcel.hindrance === 'cookies');
    if (refused && (await outbox.takeBack(refused))) {
      this.refusal = refused.refusal;
    }
  };

  private readonly fetchMore = async (): Promise<void> => {
    if (this.fetching || this.complete) {
      return;
    }
    this.fetching = true;
    try {
      const answer = await ask('GET', `/api/v1/boards/${this.board}/statements`, this.language);
      const next = answer.json as { statements?: Statement[]; all?: boolean } | undefined;
      if (answer.status === 200 && next?.statements) {
        await this.take(next.statements, next.all === true);
      }
    } catch {
      // No network: it is tried again with the next answer, after a while, and when there is one.
    } finally {
      this.fetching = false;
      if (!this.complete && !this.round[this.here] && navigator.onLine) {
        clearTimeout(this.nextTry);
        this.nextTry = window.setTimeout(this.fetchMore, PAUSE);
      }
    }
  };

  private async take(found: readonly Statement[], all: boolean): Promise<void> {
    const unsent = await outbox.unsent();
    const known = new Set([...this.round.map((it) => it.id), ...unsent.map(ideaOf)]);
    const fresh = found.filter((it) => !known.has(it.id));
    // Answers on their way are questions to the portal still, and may be all that it tells of.
    const onTheirWay = new Set(unsent.filter((it) => !it.hindrance).map(ideaOf));
    // What says that more is coming has the focus, and goes when it comes.
    const focusIsWaiting = !this.round[this.here] && this.contains(document.activeElement);
    this.complete = fresh.length === 0 && (all || !found.some((it) => onTheirWay.has(it.id)));
    this.round = [...this.round, ...fresh];
    if (focusIsWaiting) {
      await this.showHere();
    }
  }
}

function ideaOf(parcel: Parcel): string {
  return parcel.subject.replace('idea/', '');
}

/** One answer on or back, along the line of reading. */
function stepOf(key: string, leftward: boolean): number {
  switch (key) {
    case 'ArrowRight':
      return leftward ? -1 : 1;
    case 'ArrowLeft':
      return leftward ? 1 : -1;
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    default:
      return 0;
  }
}

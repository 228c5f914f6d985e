import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import { copy } from '../../shared/copying';
import type { Parcel } from '../../shared/outbox';
import { forgetOwn } from '../../shared/own-answers';
import { Kept } from '../kept';
import type { Progress, Submission, Survey } from '../model';
import { SurveyElement } from '../texts';
import { everyQuestion } from '../flow';
import { read } from '../words';
import { codeOf, forget, linkTo, receiptOf, remember, reopen, resumeOf } from './address';
import { answers, beginAnew, currentAnswer, leave, type Memo, memoOf, tidy } from './answers';
import { grouped } from './codes';
import { codeCard, outcome } from './parts';
import { asHtml, download, type Given, readable } from './readable';
import { keepReceipt, receiptsKept } from './receipts';
import { dropSecret } from './secrets';
import { state } from './state';
import type { Refusal, ReturnDetail } from './types';

/**
 * The whole screen after sending: kept, sending, sent with its receipt, or refused; and an answer
 * that somebody looks up with a receipt. Fires `survey-return` (ReturnDetail) to change what was
 * refused, and `survey-another` when another answer begins here.
 */
@customElement('survey-delivery')
export class SurveyDelivery extends SurveyElement {
  @property({ attribute: false }) survey: Survey | undefined;

  @reactive() private parcel: Parcel | undefined;
  @reactive() private said = '';
  @reactive() private receiptKept = false;
  /** A receipt of an earlier answer that lies on this phone. */
  @reactive() private earlier: string | undefined;
  @reactive() private lookedUp: string | undefined;
  @reactive() private ownForgotten = false;

  private focused = '';

  override connectedCallback(): void {
    super.connectedCallback();
    answers.addEventListener('change', this.refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    answers.removeEventListener('change', this.refresh);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('survey') && this.survey) {
      this.lookedUp = receiptOf(this.survey.handle);
      if (this.lookedUp !== undefined) {
        void import('./survey-receipt');
      }
      void this.refresh();
    }
  }

  /** The heading of another screen is where somebody begins to read. */
  protected override updated(): void {
    const heading = this.querySelector<HTMLElement>('[data-focus]');
    // Trying again is no other screen: whoever is somewhere on it stays there.
    const way = heading?.closest('[data-state=sending], [data-state=kept]');
    const screen = way ? 'on its way' : (heading?.textContent ?? '');
    if (screen !== '' && screen !== this.focused) {
      this.focused = screen;
      heading!.focus();
    }
  }

  private readonly refresh = async (): Promise<void> => {
    if (!this.survey) {
      return;
    }
    const { handle } = this.survey;
    const current = await currentAnswer(this.survey, codeOf(handle) ?? '');
    if (current?.state === 'sent' && this.parcel?.state !== 'sent') {
      await tidy(this.survey);
      await answers.rememberOn(current, JSON.stringify({ ...memoOf(current), tidied: true, shown: true }));
      void this.offerToFinish();
    }
    [this.earlier] = await receiptsKept(handle);
    this.parcel = current;
  };

  /** For a phone that several people use. */
  private async offerToFinish(): Promise<void> {
    try {
      await import('../../account/finish-device');
    } catch {
      // Without network it is not offered.
    }
  }

  // ── what somebody does ────────────────────────────────────────────────────────────────────────

  private async giveBack(parcel: Parcel): Promise<void> {
    const submission = JSON.parse(parcel.body!) as Submission;
    // First where it can be changed: whatever breaks off in between, it is twice rather than lost.
    await new Kept(this.survey!.handle).save(progressOf(submission));
    if (await answers.takeBack(parcel)) {
      await forgetOwn(this.survey!.handle, parcel.id);
      beginAnew();
      const { refusal } = parcel;
      const detail: ReturnDetail = { submission, ...(refusal ? { refusal: meant(refusal) } : {}) };
      this.fire('survey-return', detail);
    }
  }

  private async otherCode(parcel: Parcel): Promise<void> {
    const { handle } = this.survey!;
    const submission = JSON.parse(parcel.body!) as Submission;
    await new Kept(handle).save(progressOf(submission));
    await answers.takeBack(parcel);
    await dropSecret(memoOf(parcel).secret);
    forget(handle, 'code');
    location.reload();
  }

  private async discard(parcel: Parcel): Promise<void> {
    await answers.takeBack(parcel);
    await forgetOwn(this.survey!.handle, parcel.id);
    await dropSecret(memoOf(parcel).secret);
    this.begin();
  }

  /** The next one answers; what is not sent yet is sent all the same. */
  private async another(): Promise<void> {
    const { parcel } = this;
    // Two people share this phone: neither shall read what the other chose.
    await forgetOwn(this.survey!.handle);
    if (parcel?.state === 'sent') {
      await answers.forgetNote(parcel);
    } else if (parcel) {
      leave(parcel);
    }
    this.begin();
  }

  private begin(): void {
    const { handle, definition } = this.survey!;
    const entry = this.parcel !== undefined && memoOf(this.parcel).entry === true;
    forget(handle, 'saved');
    forget(handle, 'revision');
    forget(handle, 'code');
    beginAnew();
    state.answered = false;
    this.parcel = undefined;
    this.said = '';
    this.receiptKept = false;
    this.ownForgotten = false;
    this.focused = '';
    if (definition.access === 'codes' && !entry) {
      // Another code, another look at what lies here.
      location.reload();
    } else {
      this.fire('survey-another');
    }
  }

  private fire(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  private async copyReceipt(receipt: string): Promise<void> {
    const done = await copy(linkTo(this.survey!.handle, 'receipt', receipt), this.querySelector('.recovery-code'));
    this.said = done ? this.text('surveydelivery.receipt.copied') : '';
  }

  private async keep(receipt: string): Promise<void> {
    this.receiptKept = await keepReceipt(this.survey!.handle, receipt);
    this.said = this.receiptKept
      ? this.text('surveydelivery.receipt.kept')
      : this.text('surveydelivery.receipt.notKept');
  }

  private look(receipt: string): void {
    remember(this.survey!.handle, 'receipt', receipt);
    void import('./survey-receipt');
    this.lookedUp = receipt;
  }

  private readonly leaveReceipt = (): void => {
    forget(this.survey!.handle, 'receipt');
    this.lookedUp = undefined;
    this.focused = '';
    if (!this.parcel && !state.answered) {
      // Nothing else is on this screen.
      location.reload();
    }
  };

  // ── drawing ───────────────────────────────────────────────────────────────────────────────────

  protected override render(): TemplateResult | typeof nothing {
    if (!this.survey) {
      return nothing;
    }
    if (this.lookedUp !== undefined) {
      return html`<survey-receipt
        lang=${this.language}
        .survey=${this.survey}
        .receipt=${this.lookedUp}
        @survey-receipt-close=${this.leaveReceipt}
      ></survey-receipt>`;
    }
    if (state.resumeTrouble) {
      return this.notResumed();
    }
    if (!this.parcel) {
      return state.answered ? this.beforehand() : nothing;
    }
    switch (this.parcel.state) {
      case 'sent':
        return this.arrived(this.parcel);
      case 'refused':
        return this.refused(this.parcel);
      default:
        return this.onItsWay(this.parcel);
    }
  }

  private arrived(parcel: Parcel): TemplateResult {
    const { definition } = this.survey!;
    const memo = memoOf(parcel);
    const thanks = definition.thanks && read(definition.thanks, this.spoken, definition.original);
    return html`${outcome(
        'sent',
        'sent',
        this.text('surveydelivery.sent.title'),
        thanks
          ? html`<span lang=${thanks.lang} dir="auto">${thanks.text}</span>`
          : this.text('surveydelivery.sent.text')
      )}
      ${this.receiptCard(memo)} ${memo.entry ? nothing : this.ownNote(parcel)}
      <div class="actions">
        <button type="button" class=${memo.entry ? 'btn' : 'btn quiet'} data-another @click=${this.another}>
          ${memo.entry
            ? this.text('surveydelivery.entry.next')
            : this.text('surveydelivery.sent.another')}
        </button>
      </div>
      ${memo.entry ? nothing : html`<finish-device lang=${this.language}></finish-device>`}`;
  }

  /** What stays on the phone for the results, and how to be rid of it. */
  private ownNote({ id }: Parcel): TemplateResult {
    if (this.ownForgotten) {
      return html`<p class="small soft" role="status">${this.text('surveyresults.own.gone')}</p>`;
    }
    const forget = async () => {
      await forgetOwn(this.survey!.handle, id);
      this.ownForgotten = true;
    };
    return html`<div class="card survey-own">
      <p>${this.text('surveyresults.own.kept')}</p>
      <div class="actions">
        <button type="button" class="btn quiet" data-forget-own @click=${forget}>
          ${this.text('surveyresults.own.forget')}
        </button>
      </div>
    </div>`;
  }

  private receiptCard({ receipt, entry }: Memo): TemplateResult {
    return codeCard(
      this.text('surveydelivery.receipt.title'),
      grouped(receipt),
      entry ? this.text('surveydelivery.receipt.entry') : this.text('surveydelivery.receipt.text'),
      html`<div class="actions">
          <button type="button" class="btn quiet" data-copy @click=${() => this.copyReceipt(receipt)}>
            ${this.text('surveydelivery.receipt.copy')}
          </button>
          ${entry || this.receiptKept
            ? nothing
            : html`<button type="button" class="btn quiet" data-keep @click=${() => this.keep(receipt)}>
                ${this.text('surveydelivery.receipt.keep')}
              </button>`}
          <button type="button" class="btn quiet" data-save @click=${() => this.saveReceipt(receipt)}>
            ${this.text('surveydelivery.receipt.download')}
          </button>
          ${entry
            ? nothing
            : html`<button type="button" class="btn quiet" data-look @click=${() => this.look(receipt)}>
                ${this.text('surveydelivery.receipt.look')}
              </button>`}
        </div>
        <p class="small soft" role="status">${this.said}</p>`
    );
  }

  private saveReceipt(receipt: string): void {
    const { handle, definition } = this.survey!;
    const { text: title } = read(definition.title, this.spoken, definition.original);
    const lines = [title, this.text('surveydelivery.receipt.title'), grouped(receipt)];
    const file = [...lines, linkTo(handle, 'receipt', receipt), ''].join('\n');
    download(`${definition.code}-${this.text('surveydelivery.receipt.file')}.txt`, 'text/plain', file);
  }

  private onItsWay(parcel: Parcel): TemplateResult {
    const sending = answers.isSending(parcel);
    return html`${outcome(
        'kept',
        sending ? 'sending' : 'kept',
        sending ? this.text('surveydelivery.sending.title') : this.text('surveydelivery.kept.title'),
        sending ? this.text('surveydelivery.sending.text') : this.waitingFor(parcel)
      )}
      <div class="actions">
        <button
          type="button"
          class="btn"
          data-now
          aria-disabled=${sending ? 'true' : nothing}
          @click=${sending ? nothing : () => answers.sendNow()}
        >
          ${this.text('surveydelivery.kept.now')}
        </button>
        <button type="button" class="btn quiet" data-another @click=${this.another}>
          ${memoOf(parcel).entry
            ? this.text('surveydelivery.entry.next')
            : this.text('surveydelivery.sent.another')}
        </button>
      </div>`;
  }

  private waitingFor({ hindrance }: Parcel): string {
    switch (hindrance) {
      case 'server':
        return this.text('surveydelivery.kept.server');
      case 'busy':
        return this.text('surveydelivery.kept.busy');
      case 'cookies':
        return this.text('surveydelivery.kept.cookies');
      case 'session':
        return this.text('surveydelivery.kept.session');
      default:
        return this.text('surveydelivery.kept.network');
    }
  }

  private refused(parcel: Parcel): TemplateResult {
    const { kind, message } = meant(parcel.refusal!);
    switch (kind) {
      case 'closed':
        return this.ended(parcel, this.text('surveydelivery.closed.title'), this.text('surveydelivery.closed.text'));
      case 'withdrawn':
        return this.ended(parcel, this.text('surveydelivery.withdrawn.title'), this.text('surveydelivery.withdrawn.text'));
      case 'key-used':
      case 'account-spent':
        return this.ended(parcel, this.text('surveydelivery.twice.title'), this.text('surveydelivery.twice.text'));
      case 'code-spent':
        return this.codeRefused(parcel, this.text('surveydelivery.code.spent'));
      case 'code-unknown':
        return this.codeRefused(parcel, this.text('surveydelivery.code.unknown'));
      default:
        return html`${outcome(
            'error',
            'refused',
            this.text('surveydelivery.refused.title'),
            this.questionOf(parcel),
            html`<span dir="auto">${message}</span>`,
            this.text('surveydelivery.refused.text')
          )}
          <div class="actions">
            <button type="button" class="btn" data-change @click=${() => this.giveBack(parcel)}>
              ${this.text('surveydelivery.refused.change')}
            </button>
          </div>
          ${this.downloads(parcel)}`;
    }
  }

  /** The question that the portal means, in the reader's words. */
  private questionOf({ refusal }: Parcel): TemplateResult | typeof nothing {
    const { definition } = this.survey!;
    const question = everyQuestion(definition).find(({ code }) => code === refusal?.field);
    if (!question) {
      return nothing;
    }
    const { text, lang } = read(question.title, this.spoken, definition.original);
    return html`<strong lang=${lang} dir="auto">${text}</strong>`;
  }

  private ended(parcel: Parcel, title: string, text: string): TemplateResult {
    return html`${outcome('error', 'ended', title, text, this.text('surveydelivery.ended.keep'))}
      ${this.downloads(parcel)}
      <div class="actions">
        <button type="button" class="btn quiet danger" data-discard @click=${() => this.discard(parcel)}>
          ${this.text('surveydelivery.ended.discard')}
        </button>
      </div>`;
  }

  private codeRefused(parcel: Parcel, why: string): TemplateResult {
    return html`${outcome(
        'error',
        'code',
        this.text('surveydelivery.code.refused'),
        why,
        this.text('surveydelivery.code.nothingLost')
      )}
      <div class="actions">
        <button type="button" class="btn" data-code @click=${() => this.otherCode(parcel)}>
          ${this.text('surveydelivery.code.other')}
        </button>
      </div>
      ${this.downloads(parcel)}`;
  }

  private downloads(parcel: Parcel): TemplateResult {
    return html`<div class="actions">
      <button type="button" class="btn quiet" data-html @click=${() => this.saveReadable(parcel)}>
        ${this.text('surveydelivery.download.readable')}
      </button>
      <button type="button" class="btn quiet" data-json @click=${() => this.saveJson(parcel)}>
        ${this.text('surveydelivery.download.json')}
      </button>
    </div>`;
  }

  private saveJson({ body }: Parcel): void {
    download(`${this.survey!.definition.code}.json`, 'application/json', body!);
  }

  private saveReadable({ body }: Parcel): void {
    const { definition } = this.survey!;
    const given = JSON.parse(body!) as Given;
    const page = asHtml(readable(definition, given, this.spoken, this.format), {
      title: read(definition.title, this.spoken, definition.original).text,
      language: this.spoken,
      direction: document.documentElement.dir || 'ltr',
      nothing: this.text('surveydelivery.answer.none'),
      declined: this.text('surveydelivery.answer.declined'),
    });
    download(`${definition.code}.html`, 'text/html', page);
  }

  /** This code, or this device, has answered. */
  private beforehand(): TemplateResult {
    const { earlier } = this;
    return html`${outcome(
        'sent',
        'before',
        this.text('surveydelivery.before.title'),
        this.survey!.definition.access === 'codes'
          ? this.text('surveydelivery.before.code')
          : this.text('surveydelivery.before.device')
      )}
      <div class="actions">
        ${earlier
          ? html`<button type="button" class="btn quiet" data-look @click=${() => this.look(earlier)}>
              ${this.text('surveydelivery.receipt.look')}
            </button>`
          : nothing}
        ${this.survey!.definition.access === 'codes'
          ? html`<button type="button" class="btn quiet" data-another @click=${this.another}>
              ${this.text('surveydelivery.before.other')}
            </button>`
          : nothing}
      </div>`;
  }

  private notResumed(): TemplateResult {
    const { handle } = this.survey!;
    const again = () => reopen('resume', resumeOf(handle) ?? '');
    const anew = () => {
      forget(handle, 'resume');
      location.reload();
    };
    const nobody = state.resumeTrouble !== 'network';
    return html`${outcome(
        nobody ? 'error' : 'kept',
        'resume',
        this.text('surveydelivery.resume.failed'),
        state.resumeTrouble === 'network'
          ? this.text('surveydelivery.resume.network')
          : state.resumeTrouble === 'mistyped'
            ? this.text('surveydelivery.resume.mistyped')
            : this.text('surveydelivery.resume.nothing')
      )}
      <div class="actions">
        ${nobody
          ? nothing
          : html`<button type="button" class="btn" data-again @click=${again}>
              ${this.text('surveydelivery.resume.again')}
            </button>`}
        <button type="button" class="btn quiet" data-anew @click=${anew}>
          ${this.text('surveydelivery.resume.anew')}
        </button>
      </div>`;
  }
}

/** Back in the form, at its end, from where it leads to the question. */
function progressOf(submission: Submission): Progress {
  const { version, language, order, photos = {}, consent } = submission;
  return {
    version,
    language,
    answers: submission.answers,
    order,
    photos,
    ...(consent ? { consent } : {}),
    at: 'review',
  };
}

function meant({ kind, field, message, status }: NonNullable<Parcel['refusal']>): Refusal {
  return { kind: kind ?? String(status), message, ...(field ? { question: field } : {}) };
}

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Asker, idOf, plain, words } from './asking';
import { type Problem, problemOf } from './check';
import { loadSurvey } from './definition';
import type * as Delivered from './delivery/index';
import type { Arrival, Entry, ReturnDetail } from './delivery/types';
import { quotaScreen, shutScreen, testedScreen } from './ends';
import { declinedOf, everyQuestion, fullQuota, type Screen, submission, type Walk, walk } from './flow';
import { backIcon } from './icons';
import type { Answers, Order, Progress, Question, Quota, Survey } from './model';
import { lineNote, problemList, unkept, welcomeBack } from './notices';
import { chooseOrder, refit } from './order';
import { overview } from './overview';
import { begin } from './preset';
import { progressBar } from './progress';
import { sentenceFor } from './problems';
import { ReadingAloud } from './reading';
import { Saving } from './saving';
import { start } from './start';
import { SurveyElement } from './texts';
import { hasWayBack, placeInHistory, pushStep, replaceStep } from './trail';
import { draw } from './widgets/index';
import { Words } from './words';

/**
 * Where a survey is answered, one screen at a time. Everything that is answered is kept in the
 * browser at once; what is sent goes to the delivery, which has the screens afterwards.
 */
@customElement('survey-form')
export class SurveyForm extends SurveyElement implements Asker {
  @property() handle = '';
  /** The portal's page to go to afterwards. */
  @property({ attribute: 'home' }) home = '/';

  /** Where the questionnaire is that somebody is still writing: nothing is kept or sent then. */
  @property() preview = '';
  /** The question that such a page begins with. */
  @property({ attribute: 'at-question' }) atQuestion = '';

  @state() private at = 'start';
  @state() answers: Answers = {};
  @state() order: Order = {};
  @state() photos: Readonly<Record<string, string>> = {};
  @state() private agreed = false;
  @state() private problems: readonly Problem[] = [];
  @state() private restored = false;
  @state() private forgetting = false;
  @state() private busy = false;
  @state() private said = '';
  @state() private online = navigator.onLine;
  @state() private entry: Entry | undefined;

  words!: Words;
  private survey!: Survey;
  private walked!: Walk;
  private quota: Quota | undefined;
  private seen = new Set<string>();
  private offered: ReadonlySet<string> = new Set();
  private readonly raw = new Map<string, string>();
  private delivery: typeof Delivered | undefined;
  private readonly saving = new Saving(this, () => (this.begun ? this.progress : undefined));
  private readonly aloud = new ReadingAloud(this);
  private ready: Promise<void> | undefined;
  private eager = false;

  // ── beginning ─────────────────────────────────────────────────────────────────────────────────

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.wayBack);
    addEventListener('online', this.line);
    addEventListener('offline', this.line);
    this.addEventListener('click', this.tapEarly);
    this.querySelectorAll('[data-begin][data-early=tapped]').forEach(this.beginEarly);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.wayBack);
    removeEventListener('online', this.line);
    removeEventListener('offline', this.line);
  }

  /** Draws itself only once there is something to draw; until then the server's page stands here. */
  protected override async scheduleUpdate(): Promise<void> {
    await (this.ready ??= this.open());
    await super.scheduleUpdate();
  }

  /** Somebody tapped "begin" on the server's page, before this element could draw its own. */
  private readonly tapEarly = (event: Event): void => {
    const begin = (event.target as Element).closest('[data-begin]');
    if (begin && !this.hasUpdated) {
      event.preventDefault();
      this.beginEarly(begin);
    }
  };

  private readonly beginEarly = (begin: Element): void => {
    this.eager = true;
    begin.setAttribute('aria-busy', 'true');
  };

  /** Whether somebody agreed on the server's page; what the browser has ticked itself is nothing. */
  private get agreedEarly(): boolean {
    return this.querySelector<HTMLInputElement>('#survey-agree[data-early=tapped]')?.checked ?? false;
  }

  private async open(): Promise<void> {
    this.survey = await loadSurvey(this.handle, () => this.waiting(), this.preview || undefined);
    const { definition } = this.survey;
    this.words = new Words(definition, this.spoken, this.format);
    const found = this.preview ? undefined : await this.saving.open(this.handle);
    const arrival = await this.arrive();
    const begun = arrival.resumed ?? found;
    if (begun) {
      this.takeUp(begun);
      this.restored = begun.at !== 'start';
    } else {
      this.order = chooseOrder(definition);
    }
    this.entry = arrival.entry;
    this.settle(arrival, begun);
    void this.aloud.prepare(this.spoken);
    if (arrival.resumed) {
      void this.updateComplete.then(() => this.saving.now());
    }
  }

  private waiting(): void {
    this.querySelector('[data-waiting]')?.removeAttribute('hidden');
  }

  private async arrive(): Promise<Arrival> {
    if (this.preview) {
      return { next: 'answer' };
    }
    try {
      this.delivery = await import('./delivery/index');
      return await this.delivery.arrive(this.survey, this.language);
    } catch (error) {
      // Answering works without it; it is asked for again when somebody sends.
      console.warn(error);
      return { next: 'answer' };
    }
  }

  /** Codes stay the same from version to version, so what was answered to an older one counts. */
  private takeUp(begun: Progress): void {
    this.answers = begun.answers;
    this.photos = begun.photos;
    this.order = refit(begun.order, this.survey.definition);
    this.agreed = begun.consent === this.survey.definition.consent?.version && this.agreement;
    this.seen = new Set(begun.seen);
    this.offered = new Set(begun.offered);
  }

  private get agreement(): boolean {
    return this.survey.definition.consent !== undefined;
  }

  private settle(arrival: Arrival, begun: Progress | undefined): void {
    this.walked = walk(this.survey.definition, this.answers, this.order);
    this.agreed ||= this.agreedEarly;
    const known = (at: string) =>
      at === 'start' || at === 'review' || this.walked.screens.some(({ page }) => page.code === at);
    const place = this.preview ? this.pageOf(this.atQuestion) : placeInHistory();
    const asked = this.mustAgree && !this.preview ? 'start' : (place ?? begun?.at ?? 'start');
    this.at = arrival.next === 'answer' ? (known(asked) ? asked : 'start') : arrival.next;
    if (this.at !== 'delivered' && !this.takesAnswers) {
      this.at = 'shut';
    }
    if (this.at === 'start' && this.eager && !this.mustAgree) {
      this.at = this.walked.screens[0]?.page.code ?? 'review';
    }
    replaceStep(this.at);
  }

  private pageOf(question: string): string | undefined {
    return this.walked.screens.find(({ questions }) => questions.some(({ code }) => code === question))?.page.code;
  }

  private get takesAnswers(): boolean {
    return this.survey.state === 'open' || this.survey.state === 'grace';
  }

  private get mustAgree(): boolean {
    return this.agreement && !this.agreed;
  }

  protected override firstUpdated(): void {
    if (this.eager && this.at === 'start') {
      // The tap came when all was settled and the texts were still on their way.
      this.begin();
    } else if (this.eager) {
      this.focusHeading();
    }
    void this.delivery?.keepSurvey(this.survey).catch(() => {});
  }

  // ── what the questions ask for ────────────────────────────────────────────────────────────────

  get data(): Answers {
    return this.walked.data;
  }

  get reader(): string {
    return document.documentElement.lang || this.language;
  }

  get alone(): boolean {
    return this.screen?.questions.length === 1;
  }

  private get screen(): Screen | undefined {
    return this.walked.screens.find(({ page }) => page.code === this.at);
  }

  problemWith(question: Question): string {
    const problem = this.problems.find((it) => it.question.code === question.code);
    return problem ? sentenceFor(this, problem) : '';
  }

  answer(question: Question, value: unknown, beside: Answers = {}): void {
    this.change({ ...beside, [question.code]: value }, question);
  }

  private change(part: Answers, question: Question): void {
    const all = Object.entries({ ...this.answers, ...part });
    this.answers = Object.fromEntries(all.filter(([, value]) => value !== undefined));
    this.problems = this.problems.filter((it) => it.question.code !== question.code);
    this.restored = false;
    this.saving.soon();
  }

  typed(question: Question, raw: string | undefined): void {
    if (raw === undefined) {
      this.raw.delete(question.code);
    } else {
      this.raw.set(question.code, raw);
    }
    this.requestUpdate();
  }

  rawOf({ code }: Question): string | undefined {
    return this.raw.get(code);
  }

  announce(sentence: string): void {
    this.said = sentence;
  }

  keepPhoto(question: Question, data: string | undefined): void {
    const { [question.code]: _, ...others } = this.photos;
    this.photos = data === undefined ? others : { ...others, [question.code]: data };
    this.answer(question, data === undefined ? undefined : true);
    this.saving.now();
  }

  refresh(): void {
    this.requestUpdate();
  }

  // ── keeping ───────────────────────────────────────────────────────────────────────────────────

  private get progress(): Progress {
    const { version, definition } = this.survey;
    return {
      version,
      language: this.words.answered,
      answers: this.answers,
      order: this.order,
      photos: this.photos,
      ...(this.agreed && definition.consent ? { consent: definition.consent.version } : {}),
      seen: [...this.seen],
      offered: [...this.offered],
      at: this.at,
    };
  }

  private get begun(): boolean {
    return this.hasUpdated && (this.at === 'review' || this.screen !== undefined);
  }

  private readonly line = (): void => {
    this.online = navigator.onLine;
  };

  private async startOver(): Promise<void> {
    if (!this.preview) {
      await this.saving.forget();
    }
    this.answers = {};
    this.photos = {};
    this.raw.clear();
    this.seen.clear();
    this.offered = new Set();
    this.agreed = false;
    this.order = chooseOrder(this.survey.definition);
    this.restored = false;
    this.forgetting = false;
    this.go('start');
  }

  // ── going on and back ─────────────────────────────────────────────────────────────────────────

  private begin = (): void => {
    if (this.mustAgree) {
      this.problems = [];
      this.said = this.text('surveyform.start.mustAgree');
      this.querySelector<HTMLElement>('#survey-agree')?.focus();
      return;
    }
    this.go(this.walked.screens[0]?.page.code ?? 'review');
  };

  private next(event: Event): void {
    event.preventDefault();
    const { screen } = this;
    if (!screen) {
      return;
    }
    this.problems = this.problemsOn(screen);
    if (this.problems.length > 0) {
      void this.focusProblem();
      return;
    }
    this.seen.add(screen.page.code);
    if (this.ended()) {
      return;
    }
    this.go(this.following(screen));
  }

  private problemsOn(screen: Screen): Problem[] {
    return screen.questions.flatMap((question) => {
      const problem = problemOf(question, this.answers, this.data, this.raw);
      return problem ? [problem] : [];
    });
  }

  /** After the overview only what has not been seen is shown anew. */
  private following({ page }: Screen): string {
    const { screens } = this.walked;
    if (this.seen.has('review')) {
      return screens.find((it) => !this.seen.has(it.page.code))?.page.code ?? 'review';
    }
    const here = screens.findIndex((it) => it.page.code === page.code);
    return screens[here + 1]?.page.code ?? 'review';
  }

  /** Whether enough people of this one's kind have answered. */
  private ended(everything = false): boolean {
    const { definition, full } = this.survey;
    const passed = this.walked.screens
      .filter(({ page }) => everything || this.seen.has(page.code))
      .flatMap(({ questions }) => questions.map(({ code }) => code));
    const hidden = everyQuestion(definition)
      .filter(({ code, type }) => type === 'calculated' || (everything && !this.walked.shown.has(code)))
      .map(({ code }) => code);
    this.quota = fullQuota(definition, full, this.data, new Set([...passed, ...hidden]));
    if (this.quota) {
      this.go('quota');
    }
    return this.quota !== undefined;
  }

  private go(at: string, how: 'push' | 'replace' = 'push'): void {
    this.aloud.silence();
    this.restored = false;
    this.problems = [];
    this.said = '';
    this.at = at;
    if (at === 'review') {
      this.seen.add('review');
    }
    if (how === 'push' && !this.preview) {
      pushStep(at);
    } else {
      replaceStep(at);
    }
    this.saving.now();
    void this.updateComplete.then(() => this.focusHeading());
  }

  private back(): void {
    if (!this.preview && hasWayBack()) {
      history.back();
      return;
    }
    const { screens } = this.walked;
    const here = this.at === 'review' ? screens.length : screens.findIndex((it) => it.page.code === this.at);
    this.go(here > 0 ? screens[here - 1]!.page.code : 'start', 'replace');
  }

  private readonly wayBack = (event: PopStateEvent): void => {
    const at = (event.state as { survey?: string } | null)?.survey;
    const there =
      at === 'start' || at === 'review' || this.walked.screens.some(({ page }) => page.code === at);
    if (!at || !there || !(this.begun || this.at === 'start' || this.at === 'quota')) {
      return;
    }
    this.aloud.silence();
    this.problems = [];
    this.at = at;
    this.saving.now();
    void this.updateComplete.then(() => this.focusHeading());
  };

  private focusHeading(): void {
    const heading = this.querySelector<HTMLElement>('h1');
    heading?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  private async focusProblem(): Promise<void> {
    await this.updateComplete;
    if (this.problems.length > 1) {
      this.querySelector<HTMLElement>('.survey-problems')?.focus();
    } else {
      this.focusQuestion(this.problems[0]!.question);
    }
  }

  private focusQuestion(question: Question): void {
    const section = this.querySelector(`#${idOf(question)}`);
    const control =
      section?.querySelector<HTMLElement>('[aria-invalid="true"]:not(fieldset)') ??
      section?.querySelector<HTMLElement>('fieldset[aria-invalid="true"].matrix-row input') ??
      section?.querySelector<HTMLElement>('input:checked') ??
      section?.querySelector<HTMLElement>('input, select, textarea, button');
    control?.focus();
    section?.scrollIntoView({ block: 'nearest' });
  }

  // ── sending ───────────────────────────────────────────────────────────────────────────────────

  private readonly send = async (): Promise<void> => {
    if (this.busy) {
      return;
    }
    const open = this.walked.screens.flatMap((screen) => this.problemsOn(screen));
    if (open.length > 0) {
      this.problems = open;
      await this.updateComplete;
      this.querySelector<HTMLElement>('.survey-problems')?.focus();
      return;
    }
    if (this.ended(true)) {
      return;
    }
    if (this.preview) {
      this.go('tested');
      return;
    }
    this.busy = true;
    try {
      // A save that is still under way must not come after the draft is gone.
      const draft = await this.saving.settled();
      this.delivery ??= await import('./delivery/index');
      const kept = await this.delivery.deliver(this.survey, this.submission(), draft);
      await this.saving.handedOver(kept);
      this.at = 'delivered';
      replaceStep('delivered');
      await this.updateComplete;
      this.focusHeading();
    } catch (error) {
      console.error(error);
      this.said = '';
      await this.updateComplete;
      this.said = this.text('surveyform.send.trouble');
    } finally {
      this.busy = false;
    }
  };

  private submission() {
    const { definition, version } = this.survey;
    const { answers, order } = submission(definition, this.answers, this.order);
    const photos = Object.entries(this.photos).filter(([code]) => answers[code] === true);
    return {
      version,
      language: this.words.answered,
      channel: this.entry?.channel ?? ('web' as const),
      ...(this.entry?.role ? { role: this.entry.role } : {}),
      answers,
      order,
      ...(photos.length > 0 ? { photos: Object.fromEntries(photos) } : {}),
      ...(definition.consent ? { consent: definition.consent.version } : {}),
    };
  }

  /** What was refused comes back, to be changed. */
  private readonly takeBack = (event: CustomEvent<ReturnDetail>): void => {
    const { submission: sent, refusal } = event.detail;
    this.answers = sent.answers;
    this.photos = sent.photos ?? {};
    this.order = refit(sent.order, this.survey.definition);
    this.agreed = this.agreement;
    this.walked = walk(this.survey.definition, this.answers, this.order);
    this.seen = new Set([...this.walked.screens.map(({ page }) => page.code), 'review']);
    this.offered = new Set(this.walked.shown);
    const meant = this.walked.screens.find(({ questions }) =>
      questions.some(({ code }) => code === refusal?.question)
    );
    this.go(meant?.page.code ?? 'review', 'replace');
    this.said = refusal?.message ?? '';
  };

  readingButton(question: Question) {
    return this.aloud.button(question);
  }

  // ── drawing ───────────────────────────────────────────────────────────────────────────────────

  protected override willUpdate(): void {
    if (!this.hasUpdated) {
      this.agreed ||= this.agreedEarly;
    }
    const begun = begin(this.survey.definition, this.order, this.at, {
      answers: this.answers,
      offered: this.offered,
    });
    if (begun.offered !== this.offered) {
      this.answers = begun.answers;
      this.offered = begun.offered;
    }
    this.walked = walk(this.survey.definition, this.answers, this.order);
  }

  protected override updated(): void {
    const title = this.querySelector('h1')?.textContent?.trim();
    const survey = plain(this, this.survey.definition.title);
    document.title = title && title !== survey ? `${title} – ${survey}` : survey;
  }

  protected override render() {
    return html`
      <p class="visually-hidden" role="status">${this.said}</p>
      ${this.entry
        ? html`<survey-helper
            .survey=${this.survey}
            .entry=${this.entry}
            @survey-entry=${(event: CustomEvent<Entry>) => (this.entry = event.detail)}
          ></survey-helper>`
        : nothing}
      ${this.drawn()}
    `;
  }

  private drawn() {
    switch (this.at) {
      case 'shut':
        return shutScreen(this, this.survey, this.elsewhere(false));
      case 'start':
        return start(this, {
          survey: this.survey,
          walked: this.walked,
          agreed: this.agreed,
          begun: this.seen.size > 0 || Object.keys(this.answers).length > 0,
          more: this.elsewhere(false),
          agree: (on) => (this.agreed = on),
          begin: this.begin,
        });
      case 'code':
        return html`<survey-code
          .survey=${this.survey}
          @survey-code=${() => this.go('start', 'replace')}
        ></survey-code>`;
      case 'delivered':
        return html`<survey-delivery
          .survey=${this.survey}
          @survey-return=${this.takeBack}
          @survey-another=${() => void this.startOver()}
        ></survey-delivery>`;
      case 'quota':
        return quotaScreen(this, this.quota, this.home, () => this.back());
      case 'review':
        return this.review();
      case 'tested':
        return testedScreen(this, () => void this.startOver());
      default:
        return this.page(this.screen);
    }
  }

  private page(screen: Screen | undefined) {
    if (!screen) {
      return nothing;
    }
    const { group, page } = screen;
    return html`<form class="survey-page" novalidate @submit=${(e: Event) => this.next(e)}>
      <div class="survey-top">
        ${progressBar(this, this.survey.definition, this.walked, page)}
        ${this.alone ? this.readingButton(screen.questions[0]!) : nothing}
      </div>
      ${this.notices()}
      ${group.title && this.alone
        ? html`<p class="group-title">${words(this, group.title)}</p>`
        : nothing}
      ${this.alone
        ? nothing
        : html`<h1 tabindex="-1">
            ${words(this, group.title ?? this.survey.definition.title)}
          </h1>`}
      ${this.problems.length > 1
        ? problemList(this, this.problems, (question) => this.focusQuestion(question))
        : nothing}
      <div class="questions">${screen.questions.map((question) => draw(this, question))}</div>
      ${lineNote(this, this.online)} ${this.steps(screen)}
    </form>`;
  }

  private steps(screen: Screen) {
    const skipping =
      screen.questions.every(
        ({ code, type, required, must }) =>
          type !== 'info' &&
          !required &&
          !must &&
          this.answers[code] === undefined &&
          this.answers[declinedOf(code)] === undefined &&
          !this.raw.has(code)
      ) && screen.questions.length > 0;
    return html`<div class="survey-steps">
        <button type="button" class="btn quiet" @click=${() => this.back()}>
          ${backIcon}${this.text('surveyform.back')}
        </button>
        <button type="submit" class="btn">
          ${skipping ? this.text('surveyform.skip') : this.text('surveyform.next')}
        </button>
      </div>
      ${this.elsewhere()}`;
  }

  /** Going on on another device; before anything is answered only from one. */
  private elsewhere(begun = true) {
    return this.delivery && !this.entry
      ? html`<survey-resume
          .survey=${this.survey}
          .progress=${begun ? () => this.progress : undefined}
        ></survey-resume>`
      : nothing;
  }

  private review() {
    return html`<div class="survey-page">
      ${this.notices()}
      ${overview(this, {
        survey: this.survey,
        walked: this.walked,
        change: (screen) => this.go(screen.page.code),
      })}
      ${this.problems.length > 0
        ? problemList(this, this.problems, (question) => this.leadTo(question))
        : nothing}
      ${lineNote(this, this.online)}
      <div class="survey-steps">
        <button type="button" class="btn quiet" @click=${() => this.back()}>
          ${backIcon}${this.text('surveyform.back')}
        </button>
        <button type="button" class="btn" aria-busy=${String(this.busy)} @click=${this.send}>
          ${this.text('surveyform.send')}
        </button>
      </div>
      ${this.elsewhere()}
    </div>`;
  }

  /** From the overview to the question that needs something. */
  private leadTo(question: Question): void {
    const screen = this.walked.screens.find(({ questions }) => questions.includes(question));
    if (screen) {
      const { problems } = this;
      this.go(screen.page.code);
      this.problems = problems.filter((it) => screen.questions.includes(it.question));
      void this.updateComplete.then(() => this.focusQuestion(question));
    }
  }

  private notices() {
    const back = {
      sure: this.forgetting,
      ask: (sure: boolean) => (this.forgetting = sure),
      over: () => void this.startOver(),
    };
    return html`${this.restored ? welcomeBack(this, back) : nothing}
    ${this.saving.kept ? nothing : unkept(this)}`;
  }
}

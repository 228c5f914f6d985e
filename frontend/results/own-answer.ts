import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import { forgetOwn, ownAnswers } from '../shared/own-answers';
import { figuresOf, type Line } from './figures';
import { ResultElement } from './texts';

/** Where somebody's own answer lies among these lines. */
interface Own {
  /** The lines that they chose. */
  readonly lines: readonly Line[];
  /** In a ranking, on which place they put each line. */
  readonly places: ReadonlyMap<string, number>;
}

/**
 * Marks in all tables of the page what somebody answered on this device, and says it beside each
 * sentence. Fires `own-marked` on the document when it has, for the charts.
 */
@customElement('own-answer')
export class OwnAnswer extends ResultElement {
  @property() handle = '';

  @reactive() private known = false;
  @reactive() private gone = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  private async look(): Promise<void> {
    this.known = (await ownAnswers(this.handle)) !== undefined;
  }

  protected override updated(): void {
    if (this.known && !this.gone) {
      void this.mark();
    }
  }

  private async mark(): Promise<void> {
    const own = await ownAnswers(this.handle);
    for (const section of document.querySelectorAll<HTMLElement>('[data-question]')) {
      const figures = figuresOf(section, false);
      const answer = answerTo(section, own?.answers ?? {});
      if (figures && answer !== undefined) {
        this.say(section, among(figures.lines, answer, section), figures.bases[0]);
      }
    }
    document.dispatchEvent(new Event('own-marked'));
  }

  private say(section: HTMLElement, { lines, places }: Own, base: number | undefined): void {
    unmark(section);
    lines.forEach(({ row, code }) => {
      row.dataset['own'] = '';
      const place = places.get(code);
      const tag = document.createElement('span');
      tag.className = 'own-tag';
      tag.textContent =
        place === undefined
          ? this.text('surveyresults.own.tag')
          : this.text('surveyresults.own.place', place);
      row.querySelector('[data-label]')!.after(' ', tag);
    });
    const sentence = this.sentence(lines, places.size > 0, base);
    if (sentence !== '') {
      const line = document.createElement('p');
      line.className = 'own-sentence';
      line.textContent = sentence;
      section.querySelector('.result-sentence')?.after(line);
    }
  }

  private sentence(lines: readonly Line[], ranked: boolean, base: number | undefined): string {
    const [only] = lines;
    if (ranked || lines.length !== 1 || !only) {
      return '';
    }
    const [count] = only.counts;
    return count === undefined || base === undefined
      ? this.text('surveyresults.own.hidden', only.label)
      : this.text('surveyresults.own.sentence', only.label, count, base);
  }

  private readonly forget = async (): Promise<void> => {
    await forgetOwn(this.handle);
    document.querySelectorAll<HTMLElement>('[data-question]').forEach(unmark);
    document.dispatchEvent(new Event('own-marked'));
    this.gone = true;
  };

  protected override render(): TemplateResult | typeof nothing {
    if (this.gone) {
      return html`<p class="notice sent" role="status">${this.text('surveyresults.own.gone')}</p>`;
    }
    return this.known
      ? html`<div class="notice kept own-note">
          <p>${this.text('surveyresults.own.marked')}</p>
          <button type="button" class="btn quiet" @click=${this.forget}>
            ${this.text('surveyresults.own.forget')}
          </button>
        </div>`
      : nothing;
  }
}

function unmark(section: HTMLElement): void {
  section.querySelectorAll('.own-tag, .own-sentence').forEach((mark) => mark.remove());
  section.querySelectorAll<HTMLElement>('tr[data-own]').forEach((row) => delete row.dataset['own']);
}

/** What was answered to the question of a section, or to its row of a matrix. */
function answerTo({ dataset }: HTMLElement, answers: Readonly<Record<string, unknown>>): unknown {
  const answer = answers[dataset['question']!];
  const row = dataset['row'];
  return row === undefined ? answer : (answer as Record<string, unknown> | undefined)?.[row];
}

function among(lines: readonly Line[], answer: unknown, { dataset }: HTMLElement): Own {
  const none = new Map<string, number>();
  if (Array.isArray(answer)) {
    const chosen = lines.filter(({ code }) => answer.includes(code));
    return dataset['type'] === 'ranking'
      ? { lines: chosen, places: new Map(chosen.map(({ code }) => [code, answer.indexOf(code) + 1])) }
      : { lines: chosen, places: none };
  }
  return { lines: lines.filter((line) => holds(line, answer)), places: none };
}

/** Numbers are counted in classes, whose ends the line says. */
function holds({ code, row }: Line, answer: unknown): boolean {
  const { from, to } = row.dataset;
  if (typeof answer === 'number' && (from !== undefined || to !== undefined)) {
    return (
      (from === undefined || answer >= Number(from)) && (to === undefined || answer <= Number(to))
    );
  }
  return code === String(answer);
}

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import type { Drawing } from './draw';
import { type Figures, figuresOf } from './figures';
import { ResultElement } from './texts';

/** So far below the window a chart is got ready. */
const AHEAD = '300px';

/**
 * The chart of a question, beside its table. What draws it is loaded once somebody comes near it;
 * until then, and where it cannot be loaded, the bars in the table are the picture.
 */
@customElement('result-chart')
export class ResultChart extends ResultElement {
  @reactive() private drawn = false;
  @reactive() private cross = false;
  @reactive() private failed = false;

  private drawing: Drawing | undefined;
  private observer: IntersectionObserver | undefined;
  private readonly night = matchMedia('(prefers-color-scheme: dark)');

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && void this.begin(),
      { rootMargin: AHEAD }
    );
    // As long as nothing is drawn this element has no place of its own that could be seen.
    this.observer.observe(this.section);
    document.addEventListener('own-marked', this.redraw);
    this.night.addEventListener('change', this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    document.removeEventListener('own-marked', this.redraw);
    this.night.removeEventListener('change', this.redraw);
    this.drawing?.dispose();
    this.drawing = undefined;
    this.drawn = false;
  }

  private get section(): HTMLElement {
    return this.closest<HTMLElement>('[data-question]')!;
  }

  private get figures(): Figures | undefined {
    return figuresOf(this.section, this.cross);
  }

  private get hasCross(): boolean {
    return figuresOf(this.section, true) !== undefined;
  }

  private async begin(): Promise<void> {
    this.observer?.disconnect();
    const figures = this.figures;
    if (!figures || figures.lines.every(({ counts }) => counts.every((it) => it === undefined))) {
      return;
    }
    try {
      const { Drawing } = await import('./draw');
      this.drawing = new Drawing((count) => this.number(count), (share) => this.share(share));
      this.drawn = true;
    } catch {
      this.failed = true;
    }
  }

  private share(share: number): string {
    return new Intl.NumberFormat(this.format, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  }

  private readonly redraw = (): void => {
    const canvas = this.querySelector<HTMLElement>('.chart');
    const figures = this.figures;
    if (canvas && figures) {
      this.drawing?.show(canvas, figures, this.ownWord, this.describe(figures));
    }
  };

  private get ownWord(): string {
    return this.text('surveyresults.own.tag');
  }

  private describe({ title }: Figures): string {
    const sentence = this.section.querySelector('.result-sentence')?.textContent?.trim() ?? '';
    return `${title} ${sentence}`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('drawn') || changed.has('cross')) {
      this.redraw();
      this.section.toggleAttribute('data-charted', this.drawn);
    }
  }

  private readonly swap = (): void => {
    this.cross = !this.cross;
  };

  private async save(kind: 'svg' | 'png'): Promise<void> {
    const figures = this.figures;
    if (figures && this.drawing) {
      await this.drawing.save(kind, figures, document.querySelector('h1')?.textContent?.trim() ?? '', {
        name: `${this.section.dataset['question']}.${kind}`,
        ownWord: this.ownWord,
      });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.failed) {
      return html`<p class="small soft">${this.text('surveyresults.chart.failed')}</p>`;
    }
    if (!this.drawn) {
      return nothing;
    }
    // To SVG a text that is set from right to left begins at its other end; words turn by themselves.
    return html`<div class="chart" dir="ltr"></div>
      <div class="actions chart-actions">
        ${this.hasCross
          ? html`<button type="button" class="btn quiet" aria-pressed=${this.cross} @click=${this.swap}>
              ${this.text('surveyresults.chart.groups')}
            </button>`
          : nothing}
        <button type="button" class="btn quiet" data-svg @click=${() => this.save('svg')}>
          ${this.text('surveyresults.chart.svg')}
        </button>
        <button type="button" class="btn quiet" data-png @click=${() => this.save('png')}>
          ${this.text('surveyresults.chart.png')}
        </button>
      </div>`;
  }
}

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Mark } from '../map/geo';
import '../map/moving-map';
import type { MovingMap } from '../map/moving-map';
import { SpeakingElement } from '../shared/texts';

/**
 * Offers to put a map that can be moved in the place of the one that is drawn. What is on it is
 * read from the list beside it, so that both say the same. The drawing stays until the map is
 * there, and where it cannot be loaded.
 */
@customElement('board-map')
export class BoardMap extends SpeakingElement {
  /** Where the commune's map lies, as GeoJSON. */
  @property() src = '';
  /** The list's id. */
  @property() list = '';
  /** Areas' names with how many ideas they have, by name. */
  @property({ type: Object }) captions: Readonly<Record<string, string>> = {};

  @state() private stage: 'closed' | 'loading' | 'open' | 'failed' = 'closed';

  private marks: readonly Mark[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.turn('closed');
  }

  private readonly open = (): void => {
    if (this.stage !== 'loading') {
      this.marks = marksOf(document.getElementById(this.list));
      this.turn('loading');
    }
  };

  private readonly ready = (): void => {
    this.turn('open');
    this.querySelector<MovingMap>('moving-map')?.focus();
  };

  private readonly close = (): void => {
    this.turn('closed');
    void this.updateComplete.then(() => this.querySelector('button')?.focus());
  };

  private turn(stage: typeof this.stage): void {
    this.stage = stage;
    this.closest('.board-map-picture')?.toggleAttribute('data-moving', stage === 'open');
  }

  protected override render() {
    const map = this.stage === 'loading' || this.stage === 'open';
    return html`${map
        ? html`<moving-map
            lang=${this.language}
            .src=${this.src}
            .label=${this.text('ideamap.title')}
            .marks=${this.marks}
            .captions=${this.captions}
            @map-ready=${this.ready}
            @map-failed=${() => this.turn('failed')}
          ></moving-map>`
        : nothing}
      <p class="small" role="status">${this.said}</p>
      ${this.stage === 'open'
        ? html`<button type="button" class="btn quiet small" @click=${this.close}>
            ${this.text('ideamap.moving.close')}
          </button>`
        : html`<button
            type="button"
            class="btn quiet small"
            aria-disabled=${this.stage === 'loading' ? 'true' : 'false'}
            @click=${this.open}
          >
            ${this.text('ideamap.moving.open')}
          </button>`}`;
  }

  private get said(): string {
    if (this.stage === 'loading') {
      return this.text('commune.map.moving.loading');
    }
    return this.stage === 'failed' ? this.text('ideamap.moving.failed') : '';
  }
}

function marksOf(list: HTMLElement | null): Mark[] {
  return [...(list?.querySelectorAll<HTMLLIElement>('li[data-place]') ?? [])].map((item) => {
    const link = item.querySelector('a')!;
    const [latitude, longitude] = item.dataset['place']!.split(' ').map(Number);
    return {
      number: item.value,
      latitude: latitude!,
      longitude: longitude!,
      heading: link.textContent?.trim() ?? '',
      lang: link.lang,
      href: link.href,
    };
  });
}

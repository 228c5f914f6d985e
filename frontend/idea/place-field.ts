import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Point } from '../map/geo';
import '../map/moving-map';
import { SpeakingElement } from '../shared/texts';

export type { Point } from '../map/geo';

/** What somebody showed, and the name of the area that it lies in; empty if it lies in none. */
export interface Placed {
  readonly point: Point | null;
  readonly area: string;
}

/** A drawing of the commune's map, as the portal gives it. */
export interface PointableMap {
  readonly svg: string;
  readonly west: number;
  readonly north: number;
  readonly across: number;
  readonly down: number;
  /** Names of the areas, in the order in which they are drawn. */
  readonly areas: readonly string[];
}

/** How far an arrow key moves the needle, in units of the drawing; finer with Shift. */
const STEP = 20;
const FINE = 4;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Where somebody shows a place on the commune's own map, with a finger or with the arrow keys. Once
 * it is opened, a map that can be moved is loaded and laid over the drawing, which stays where that
 * cannot be had, and which knows in either case the area that the place lies in. Fires
 * `point-change` with what was shown.
 */
@customElement('place-field')
export class PlaceField extends SpeakingElement {
  @property({ attribute: false }) map: PointableMap | null = null;
  @property({ attribute: false }) point: Point | null = null;
  /** What is wrong with it, in words. */
  @property() problem = '';
  /** Where the map lies as GeoJSON, for one that can be moved. */
  @property() src = '';

  @state() private area = '';
  /** Whether a map that can be moved is asked for, and whether it is there. */
  @state() private moving: 'no' | 'loading' | 'yes' = 'no';

  private needed = false;
  private drawn: SVGSVGElement | null = null;
  private drawnOf: PointableMap | null = null;

  protected override willUpdate(): void {
    // Once it was needed it stays open: what takes the point away must not take the map away.
    this.needed ||= this.point !== null || this.problem !== '';
  }

  protected override render() {
    if (!this.map) {
      return nothing;
    }
    return html`<details class="fold place-field" ?open=${this.needed} @toggle=${this.toggled}>
      <summary>${this.text('ideaform.place.label')}</summary>
      <div class="place-body">
        <p class="hint" id="place-hint">
          ${this.text('ideaform.place.hint')}
          ${this.moving === 'yes' ? nothing : this.text('ideaform.place.keys')}
        </p>
        <p class="error" id="place-error">${this.problem}</p>
        <div class="place-maps" ?data-moving=${this.moving === 'yes'}>
          <button
            type="button"
            class="place-map"
            aria-label=${this.text('ideaform.place.map')}
            aria-describedby="place-hint place-error"
            @click=${this.tap}
            @keydown=${this.key}
          ></button>
          ${this.moving === 'no'
            ? nothing
            : html`<moving-map
                lang=${this.language}
                pointing
                .src=${this.src}
                .label=${this.text('ideaform.place.map')}
                .described=${'place-hint place-error'}
                .point=${this.point}
                @map-ready=${this.ready}
                @map-failed=${() => (this.moving = 'no')}
                @map-point=${(e: CustomEvent<Point>) => this.set(this.unitsOf(e.detail))}
              ></moving-map>`}
        </div>
        <p class="small" role="status">${this.said}</p>
        ${this.point
          ? html`<button type="button" class="btn quiet small" @click=${this.takeAway}>
              ${this.text('ideaform.place.remove')}
            </button>`
          : nothing}
      </div>
    </details>`;
  }

  protected override updated(): void {
    const button = this.querySelector('.place-map');
    if (button && this.map !== this.drawnOf) {
      // The portal's own drawing, not something that a person typed.
      const parsed = new DOMParser().parseFromString(this.map!.svg, 'text/html');
      this.drawn = parsed.querySelector('svg');
      this.drawnOf = this.map;
      button.replaceChildren(...(this.drawn ? [document.importNode(this.drawn, true)] : []));
      this.drawn = button.querySelector('svg');
    }
    this.showNeedle();
  }

  /** Only now: most people show no place. */
  private readonly toggled = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open && this.src && this.moving === 'no') {
      this.moving = 'loading';
    }
  };

  /** Whoever is in the drawing goes on in the map. */
  private readonly ready = (): void => {
    const here = document.activeElement?.classList.contains('place-map');
    this.moving = 'yes';
    if (here) {
      void this.updateComplete.then(() => this.control?.focus());
    }
  };

  private get control(): HTMLElement | null {
    return this.querySelector<HTMLElement>(this.moving === 'yes' ? 'moving-map' : '.place-map');
  }

  private get said(): string {
    if (!this.point) {
      return '';
    }
    return this.area
      ? this.text('ideaform.place.inside', this.area)
      : this.text('ideaform.place.outside');
  }

  private showNeedle(): void {
    const needle = this.drawn?.querySelector<SVGGElement>('.needle');
    if (!needle) {
      return;
    }
    needle.style.display = this.point ? '' : 'none';
    if (this.point) {
      const { x, y } = this.unitsOf(this.point);
      needle.setAttribute('transform', `translate(${Math.round(x)} ${Math.round(y)})`);
      this.area = this.areaAt(x, y);
    }
  }

  private areaAt(x: number, y: number): string {
    const spot = this.drawn!.createSVGPoint();
    spot.x = x;
    spot.y = y;
    const areas = [...this.drawn!.querySelectorAll<SVGPathElement>('.area')];
    const index = areas.findIndex((area) => area.isPointInFill(spot));
    return this.map!.areas[index] ?? '';
  }

  private unitsOf({ latitude, longitude }: Point) {
    const { west, north, across, down } = this.map!;
    return { x: (longitude - west) / across, y: (north - latitude) / down };
  }

  private tap(event: MouseEvent): void {
    const matrix = this.drawn?.getScreenCTM();
    if (!matrix) {
      return;
    }
    // Enter or the space bar: no place was tapped.
    if (event.detail === 0) {
      this.set(this.point ? this.unitsOf(this.point) : this.middle);
      return;
    }
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    this.set({ x, y });
  }

  private key(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    if (arrow) {
      event.preventDefault();
      const { x, y } = this.point ? this.unitsOf(this.point) : this.middle;
      const step = event.shiftKey ? FINE : STEP;
      this.set({ x: x + arrow[0] * step, y: y + arrow[1] * step });
    }
  }

  private get box(): DOMRect {
    return this.drawn!.viewBox.baseVal as unknown as DOMRect;
  }

  private get middle() {
    const { x, y, width, height } = this.box;
    return { x: x + width / 2, y: y + height / 2 };
  }

  private set(at: { x: number; y: number }): void {
    const { west, north, across, down } = this.map!;
    const { x, y, width, height } = this.box;
    const within = (value: number, from: number, size: number) =>
      Math.min(Math.max(value, from), from + size);
    this.tell({
      latitude: rounded(north - within(at.y, y, height) * down),
      longitude: rounded(west + within(at.x, x, width) * across),
    });
  }

  private readonly takeAway = (): void => {
    this.tell(null);
    this.control?.focus();
  };

  private tell(point: Point | null): void {
    this.point = point;
    const spot = point && this.unitsOf(point);
    const area = spot ? this.areaAt(spot.x, spot.y) : '';
    const detail: Placed = { point, area };
    this.dispatchEvent(new CustomEvent('point-change', { detail, bubbles: true, composed: true }));
  }
}

/** As the portal keeps it: to ten metres. */
function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SpeakingElement } from '../shared/texts';
import { fetchGeo, type Geo, type Mark, type Point } from './geo';
import type { Ground } from './ground';

/**
 * A commune's map that can be moved and enlarged. What draws it is loaded when this element comes
 * into the page; it shows nothing until all is there. Fires `map-ready` then, or `map-failed`, and
 * `map-point` with the place that somebody showed.
 */
@customElement('moving-map')
export class MovingMap extends SpeakingElement {
  /** Where the map lies, as GeoJSON. */
  @property() src = '';
  /** What it is, for who cannot see it. */
  @property() label = '';
  @property({ attribute: false }) marks: readonly Mark[] = [];
  /** What stands in place of areas' names, by name. */
  @property({ attribute: false }) captions: Readonly<Record<string, string>> = {};
  /** Whether a place is shown on it. */
  @property({ type: Boolean }) pointing = false;
  @property({ attribute: false }) point: Point | null = null;
  /** Ids of what else is said of it. */
  @property({ attribute: false }) described = '';

  @state() private geo: Geo | undefined;
  @state() private closer = true;
  @state() private farther = false;

  private drawing: typeof Ground | undefined;
  private ground: Ground | undefined;
  private wanted = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.waiting.disconnect();
    this.ground?.dispose();
    this.ground = undefined;
    this.geo = undefined;
  }

  private async load(): Promise<void> {
    await Promise.resolve();
    try {
      const [{ Ground }, geo] = await Promise.all([import('./ground'), fetchGeo(this.src)]);
      if (this.isConnected) {
        this.drawing = Ground;
        this.geo = geo;
      }
    } catch {
      this.dispatchEvent(new CustomEvent('map-failed'));
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('geo') && this.geo) {
      this.dispatchEvent(new CustomEvent('map-ready'));
      this.waiting.observe(this.querySelector('.map-ground')!);
    }
    if (changed.has('marks')) {
      this.ground?.show(this.marks);
    }
    if (changed.has('point')) {
      this.ground?.point(this.point);
    }
  }

  /** A map has to know its size; in a closed fold it has none. */
  private readonly waiting = new ResizeObserver(([seen]) => {
    const box = seen!.target as HTMLElement;
    if (box.clientWidth > 0 && this.geo && this.drawing) {
      this.waiting.disconnect();
      this.ground = new this.drawing(box, this.geo, this.purpose);
      this.ground.show(this.marks);
      this.ground.point(this.point);
      if (this.wanted) {
        this.focus();
      }
    }
  });

  private get purpose() {
    return {
      pointing: this.pointing,
      captions: this.captions,
      pointed: this.tell,
      zoomed: (closer: boolean, farther: boolean) => {
        this.closer = closer;
        this.farther = farther;
      },
      words: {
        label: (first: number, more: number) =>
          more === 0 ? this.number(first) : this.text('ideamap.cluster', first, more),
        name: (marks: readonly Mark[]) => this.nameOf(marks),
        ideas: (count: number) => this.text('ideamap.moving.ideas', count),
        number: (number: number) => this.number(number),
        close: this.text('commune.map.moving.close'),
      },
    };
  }

  /** Begins with what is seen on it, so that who speaks to a device can name it. */
  private nameOf(marks: readonly Mark[]): string {
    const [first] = marks;
    return marks.length === 1
      ? this.text('ideamap.mark', first!.number, first!.heading)
      : `${this.text('ideamap.cluster', first!.number, marks.length - 1)}: ${this.text('ideamap.moving.ideas', marks.length)}`;
  }

  private readonly tell = (detail: Point): void => {
    this.dispatchEvent(new CustomEvent('map-point', { detail }));
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.ground?.close()) {
      event.stopPropagation();
    }
    const onMap = (event.target as HTMLElement).classList.contains('map-ground');
    if (event.key === 'Enter' && this.pointing && onMap && this.ground) {
      event.preventDefault();
      this.tell(this.ground.middle);
    }
  };

  /** Once the map is there: it hears keys from when it sees the focus come. */
  override focus(): void {
    this.wanted = !this.ground;
    if (this.ground) {
      this.querySelector<HTMLElement>('.map-ground')?.focus();
    }
  }

  protected override render() {
    if (!this.geo) {
      return nothing;
    }
    return html`<div class="map-box" @keydown=${this.key}>
        <div
          class="map-ground commune-map"
          dir="ltr"
          tabindex="0"
          style="--high: ${highOf(this.geo)}"
          role=${this.pointing ? 'application' : 'region'}
          aria-label=${this.label}
          aria-describedby="map-keys ${this.described}"
        ></div>
        <span class="map-ring"></span>
        ${this.pointing ? html`<span class="map-cross" aria-hidden="true"></span>` : nothing}
        <div class="map-zoom">
          ${this.button(1, this.text('commune.map.moving.closer'), this.closer)}
          ${this.button(-1, this.text('commune.map.moving.farther'), this.farther)}
        </div>
        ${this.credits(this.geo)}
      </div>
      <p class="map-keys small soft" id="map-keys">
        ${this.pointing
          ? this.text('commune.map.moving.keysPointing')
          : this.text('commune.map.moving.keys')}
      </p>`;
  }

  private button(steps: 1 | -1, words: string, on: boolean) {
    return html`<button
      type="button"
      aria-label=${words}
      title=${words}
      aria-disabled=${on ? 'false' : 'true'}
      @click=${() => on && this.ground?.zoom(steps)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d=${steps === 1 ? 'M12 5v14M5 12h14' : 'M5 12h14'} />
      </svg>
    </button>`;
  }

  private credits({ credit, tiles }: Geo) {
    const all = [credit, tiles?.attribution].filter((words) => words);
    return all.length === 0
      ? nothing
      : html`<p class="map-credit">${all.map((words) => html`<bdi>${words}</bdi> `)}</p>`;
  }
}

/** How high the commune is for its width. */
function highOf({ bbox: [west, south, east, north] }: Geo): number {
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180));
  return (north - south) / ((east - west) * narrow);
}

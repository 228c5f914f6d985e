import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** An area with its border. */
export interface Drawn {
  readonly code: string;
  readonly name: string;
  readonly outline: readonly (readonly [number, number])[];
}

/**
 * Areas as a drawing, for eyes and fingers. The same areas stand in a list above it, which is what
 * keyboards and screen readers get. Fires `area-chosen` with the code.
 */
@customElement('area-map')
export class AreaMap extends LitElement {
  @property({ attribute: false }) areas: readonly Drawn[] = [];
  @property({ attribute: false }) chosen = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    const points = this.areas.flatMap(({ outline }) => outline);
    if (points.length === 0) {
      return nothing;
    }
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [low, high] = [Math.min(...ys), Math.max(...ys)];
    // Degrees are narrower than high, away from the equator; plain coordinates are as they are.
    const degrees = left >= -180 && right <= 180 && low >= -90 && high <= 90 && high - low < 20;
    const narrow = degrees ? Math.cos((((low + high) / 2) * Math.PI) / 180) : 1;
    const scale = 400 / Math.max((right - left) * narrow, high - low, 1e-9);
    const at = ([x, y]: readonly [number, number]): [number, number] => [
      (x - left) * narrow * scale,
      (high - y) * scale,
    ];
    const width = (right - left) * narrow * scale;
    const height = (high - low) * scale;
    // The chosen one last, so that its border lies on top.
    const sorted = [...this.areas].sort((a, b) => Number(a.code === this.chosen) - Number(b.code === this.chosen));
    return html`<div class="area-map" aria-hidden="true">
      <svg viewBox="-4 -4 ${width + 8} ${height + 8}">
        ${sorted.map(({ code, outline }) => {
          const path = outline.map((point) => at(point).map((it) => it.toFixed(1)).join(' '));
          return svg`<path
            class=${code === this.chosen ? 'chosen' : ''}
            d=${`M${path.join('L')}Z`}
            @click=${() => this.choose(code)}
          />`;
        })}
        ${this.areas.map(({ name, outline }) => {
          const shown = outline.map(at);
          const x = shown.reduce((sum, [it]) => sum + it, 0) / shown.length;
          const y = shown.reduce((sum, [, it]) => sum + it, 0) / shown.length;
          return svg`<text x=${x} y=${y}>${name}</text>`;
        })}
      </svg>
    </div>`;
  }

  private choose(code: string): void {
    this.dispatchEvent(new CustomEvent('area-chosen', { detail: code }));
  }
}

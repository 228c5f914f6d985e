import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const icon = (shape: SVGTemplateResult, look = ''): TemplateResult =>
  html`<span class="icon ${look}" aria-hidden="true"><svg viewBox="0 0 24 24">${shape}</svg></span>`;

export const chevronUp = icon(svg`<path d="m5.5 15 6.5-6.5 6.5 6.5" />`);
export const chevronDown = icon(svg`<path d="m5.5 9 6.5 6.5L18.5 9" />`);
export const crossIcon = icon(svg`<path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />`);

/** The way back; mirrored where people read from right to left. */
export const backIcon = icon(svg`<path d="m14.5 5.5-6.5 6.5 6.5 6.5" />`, 'directed');

/** Reading aloud. A loudspeaker is not mirrored. */
export const loudspeakerIcon = icon(
  svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z" /><path d="M15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11" />`
);
export const squareIcon = icon(svg`<rect x="6" y="6" width="12" height="12" rx="1.5" />`);

/** A map. */
export const mapIcon = icon(svg`<path d="m4 6.5 5.3-2 5.4 2 5.3-2v13l-5.3 2-5.4-2-5.3 2zM9.3 4.5v13M14.7 6.5v13" />`);

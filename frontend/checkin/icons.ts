import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

export { cameraIcon, offlineIcon, tickIcon } from '../shared/icons';

const icon = (shape: SVGTemplateResult): TemplateResult =>
  html`<span class="icon" aria-hidden="true"><svg viewBox="0 0 24 24">${shape}</svg></span>`;

export const plusIcon = icon(svg`<path d="M12 5v14M5 12h14" />`);
export const minusIcon = icon(svg`<path d="M5 12h14" />`);

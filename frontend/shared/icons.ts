import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const icon = (shape: SVGTemplateResult): TemplateResult =>
  html`<span class="icon" aria-hidden="true"><svg viewBox="0 0 24 24">${shape}</svg></span>`;

/** On this phone, not sent yet. */
export const phoneIcon = icon(
  svg`<rect x="6" y="2.5" width="12" height="19" rx="2.5" /><path d="M11 18h2" />`
);

/** Arrived. */
export const tickIcon = icon(svg`<circle cx="12" cy="12" r="9" /><path d="m8 12.5 2.8 2.8L16.5 9.5" />`);

/** Something to do. */
export const alertIcon = icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7.5v5.5M12 16.4v.1" />`);

/** A key, for coming back. */
export const keyIcon = icon(
  svg`<circle cx="8" cy="15.5" r="4.5" /><path d="M11.2 12.3 20 3.5M16 7.5l3 3" />`
);

/** Support. */
export const heartIcon = icon(
  svg`<path d="M12 20.3S3.5 15.4 3.5 9.2A4.7 4.7 0 0 1 12 6.5a4.7 4.7 0 0 1 8.5 2.7c0 6.2-8.5 11.1-8.5 11.1z" />`
);

/** A photo. */
export const cameraIcon = icon(
  svg`<path d="M4 7.5h3.2L8.8 5h6.4l1.6 2.5H20a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 18V9A1.5 1.5 0 0 1 4 7.5z" /><circle cx="12" cy="13.2" r="3.6" />`
);

/** No line: a cloud with a stroke through it. */
export const offlineIcon = icon(
  svg`<path d="M7 18.5h10.2a3.8 3.8 0 0 0 .9-7.5 6 6 0 0 0-10.6-2.6M6 9.9A4.4 4.4 0 0 0 7 18.5M4 4l16 16" />`
);

/** Passing on. */
export const shareIcon = icon(
  svg`<circle cx="6" cy="12" r="2.8" /><circle cx="17.5" cy="5.5" r="2.8" /><circle cx="17.5" cy="18.5" r="2.8" /><path d="m8.5 10.6 6.5-3.7M8.5 13.4l6.5 3.7" />`
);

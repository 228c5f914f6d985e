import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, keyIcon, phoneIcon, tickIcon } from '../../shared/icons';

type Content = string | TemplateResult | typeof nothing;

const ICONS = { kept: phoneIcon, sent: tickIcon, error: alertIcon } as const;

/**
 * What became of an answer; its title is the heading of the screen.
 *
 * @param name of the screen, for whoever looks for it in the page
 */
export function outcome(
  look: keyof typeof ICONS,
  name: string,
  title: string,
  ...sentences: readonly Content[]
): TemplateResult {
  return html`<div class="notice ${look}" role="status" data-state=${name}>
    ${ICONS[look]}
    <div class="notice-text">
      <h1 class="notice-title" tabindex="-1" data-focus>${title}</h1>
      ${sentences
        .filter((sentence) => sentence !== '' && sentence !== nothing)
        .map((sentence) => html`<p>${sentence}</p>`)}
    </div>
  </div>`;
}

/** A code to write down, in fours, which is read from left to right in every language. */
export function codeCard(title: string, code: string, explained: string, actions: Content): TemplateResult {
  return html`<section class="card survey-code-card">
    <h2>${keyIcon} ${title}</h2>
    <p>${explained}</p>
    <p><code class="recovery-code" dir="ltr" translate="no">${code}</code></p>
    ${actions}
  </section>`;
}

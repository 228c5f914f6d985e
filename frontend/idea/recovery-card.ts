import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { copy } from '../shared/copying';
import { recoveryCode } from '../shared/device';
import { keyIcon } from '../shared/icons';
import { SpeakingElement } from '../shared/texts';

/** How many cards there were: a page shows several, and each title needs its own id. */
let cards = 0;

const WRITTEN_DOWN = 'stadtmosaik/recovery-code-written-down';

/** Whether this browser's person has said that they have the code. */
export function isWrittenDown(): boolean {
  try {
    return localStorage.getItem(WRITTEN_DOWN) !== null;
  } catch {
    return false;
  }
}

/** The code that brings somebody back on another device, with the reason to keep it. */
@customElement('recovery-card')
export class RecoveryCard extends SpeakingElement {
  @state() private code = '';
  @state() private failed = false;
  @state() private copied = false;
  @state() private done = isWrittenDown();
  /** Whether it is shown although the person has it already, as on a page about one's own device. */
  @property({ type: Boolean }) always = false;
  /** Whether it stands within another card: then it is a part of that one, no landmark beside it. */
  @property({ type: Boolean }) within = false;
  private readonly titleId = `recovery-title-${++cards}`;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.always || !this.done) {
      void this.fetch();
    }
  }

  protected override render() {
    if (this.done && !this.always) {
      return nothing;
    }
    const title = html`${keyIcon} ${this.text('ideaform.code.title')}`;
    const body = html`<p class="soft">${this.text('ideaform.code.why')}</p>
      ${this.failed ? this.trouble() : this.shown()}`;
    return this.within
      ? html`<div class="card recovery-card" role="group" aria-labelledby=${this.titleId}>
          <h3 id=${this.titleId}>${title}</h3>
          ${body}
        </div>`
      : html`<section class="card recovery-card" aria-labelledby=${this.titleId}>
          <h2 id=${this.titleId}>${title}</h2>
          ${body}
        </section>`;
  }

  private shown() {
    if (!this.code) {
      return html`<span class="skeleton recovery-code" aria-hidden="true">&nbsp;</span>`;
    }
    const groups = this.code.split('-');
    return html`<code class="recovery-code" dir="ltr" translate="no"
        >${groups.map((group, i) => html`<span>${group}${i < groups.length - 1 ? '-' : ''}</span>`)}</code
      >
      <div class="actions">
        <button type="button" class="btn quiet" @click=${this.copy}>
          ${this.text('ideaform.code.copy')}
        </button>
        ${this.always
          ? nothing
          : html`<button type="button" class="btn quiet" @click=${this.finish}>
              ${this.text('ideaform.code.done')}
            </button>`}
      </div>
      <p class="small soft" role="status">${this.copied ? this.text('ideaform.code.copied') : ''}</p>`;
  }

  private trouble() {
    return html`<p role="status">${this.text('ideaform.code.failed')}</p>
      <button type="button" class="btn quiet" @click=${this.fetch}>
        ${this.text('ideaform.code.again')}
      </button>`;
  }

  private async fetch(): Promise<void> {
    this.failed = false;
    try {
      this.code = await recoveryCode(this.language);
    } catch {
      this.failed = true;
    }
  }

  private async copy(): Promise<void> {
    this.copied = await copy(this.code, this.querySelector('code'));
  }

  private finish(): void {
    try {
      localStorage.setItem(WRITTEN_DOWN, new Date().toISOString());
    } catch {
      // It is shown again after the next idea, which does no harm.
    }
    this.done = true;
  }
}

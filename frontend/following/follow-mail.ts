import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ask } from '../shared/api';
import { alertIcon, tickIcon } from '../shared/icons';
import { SpeakingElement } from '../shared/texts';

/** Asks for an address to which digests come as well; the answer to it is given by mail. */
@customElement('follow-mail')
export class FollowMail extends SpeakingElement {
  @state() private step: 'address' | 'asked' = 'address';
  @state() private problem = '';
  @state() private busy = false;

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    const address = this.querySelector('input')?.value.trim() ?? '';
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const { status, json } = await ask(
        'POST',
        '/api/v1/follows/mail',
        this.language,
        JSON.stringify({ address })
      );
      if (status < 300) {
        this.step = 'asked';
        this.problem = '';
      } else {
        const said = (json ?? {}) as { message?: string };
        this.problem = said.message ?? this.text('ideaform.refused.generic');
      }
    } catch {
      this.problem = this.text('outbox.waiting.network');
    } finally {
      this.busy = false;
    }
  }

  protected override render() {
    return html`<div class="card stack">
      <h2>${this.text('following.mail.title')}</h2>
      <div role="status">
        ${this.step === 'asked'
          ? html`<div class="notice sent">
              ${tickIcon}
              <div class="notice-text"><p>${this.text('following.mail.asked')}</p></div>
            </div>`
          : nothing}
        ${this.problem
          ? html`<div class="notice error">
              ${alertIcon}
              <div class="notice-text"><p>${this.problem}</p></div>
            </div>`
          : nothing}
      </div>
      ${this.step === 'address'
        ? html`<form class="form" novalidate @submit=${this.send}>
            <div class="field">
              <label for="follow-address">${this.text('following.mail.label')}</label>
              <p class="hint" id="follow-address-hint">${this.text('following.mail.hint')}</p>
              <input
                id="follow-address"
                type="email"
                dir="ltr"
                autocomplete="email"
                aria-describedby="follow-address-hint"
              />
            </div>
            <button type="submit" class="btn" aria-disabled=${this.busy ? 'true' : nothing}>
              ${this.text('following.mail.send')}
            </button>
          </form>`
        : nothing}
    </div>`;
  }
}

import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { phoneIcon } from '../shared/icons';
import type { Parcel } from '../shared/outbox';
import { SpeakingElement } from '../shared/texts';
import { ideas } from './draft';

/** Ideas that this browser keeps because they are not sent yet, on whichever board. */
@customElement('kept-ideas')
export class KeptIdeas extends SpeakingElement {
  @state() private parcels: Parcel[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    ideas.addEventListener('change', this.refresh);
    void this.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    ideas.removeEventListener('change', this.refresh);
  }

  private readonly refresh = async (): Promise<void> => {
    const all = await ideas.unsent();
    const gone = all.length < this.parcels.length;
    this.parcels = all;
    if (gone && all.length === 0) {
      this.dispatchEvent(new CustomEvent('all-sent', { bubbles: true, composed: true }));
    }
  };

  protected override render() {
    if (this.parcels.length === 0) {
      return nothing;
    }
    return html`<div role="status">
      ${this.parcels.map(
        (parcel) => html`<div class="notice kept">
          ${phoneIcon}
          <div class="notice-text">
            <p class="notice-title">
              ${ideas.isSending(parcel) ? this.text('outbox.sending') : this.text('outbox.kept')}
            </p>
            <p class="user-text excerpt" dir="auto">${this.written(parcel)}</p>
            <div class="actions">
              <button type="button" class="btn quiet small" @click=${() => ideas.sendNow()}>
                ${this.text('outbox.sendNow')}
              </button>
            </div>
          </div>
        </div>`
      )}
    </div>`;
  }

  private written(parcel: Parcel): string {
    const { title, text } = JSON.parse(parcel.body ?? '{}') as { title?: string; text?: string };
    return title || (text ?? '');
  }
}

import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { shareIcon } from '../shared/icons';
import { SpeakingElement } from '../shared/texts';

/**
 * Passes a page on: by what the phone has for that, else by copying its address, else by showing the
 * address. What is passed on tells nothing of whoever does it: no language, no filter, no secret.
 */
@customElement('share-button')
export class ShareButton extends SpeakingElement {
  @state() private note: 'copied' | 'shown' | null = null;

  protected override render() {
    return html`<button type="button" class="btn quiet small" @click=${this.share}>
        ${shareIcon} ${this.text('share.button')}
      </button>
      <span class="support-note small soft" role="status"
        >${this.said}</span
      >
      ${this.note === 'shown'
        ? html`<input
            class="input share-address"
            readonly
            dir="ltr"
            aria-label=${this.text('share.address')}
            .value=${this.address}
          />`
        : nothing}`;
  }

  private get said(): string {
    if (!this.note) {
      return '';
    }
    return this.note === 'copied' ? this.text('share.copied') : this.text('share.shown');
  }

  private get address(): string {
    return location.origin + location.pathname;
  }

  private async share(): Promise<void> {
    this.note = null;
    const what = { title: document.title, url: this.address };
    if (navigator.canShare?.(what)) {
      try {
        await navigator.share(what);
        return;
      } catch (e) {
        if (e instanceof DOMException && e.name === 'AbortError') {
          return;
        }
        // Some browsers have it and refuse it: the address is copied.
      }
    }
    try {
      await navigator.clipboard.writeText(this.address);
      this.note = 'copied';
    } catch {
      // Without HTTPS, or where people do not allow it.
      this.note = 'shown';
      await this.updateComplete;
      const field = this.querySelector<HTMLInputElement>('.share-address');
      field?.focus();
      field?.select();
    }
  }
}

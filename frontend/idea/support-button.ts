import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { heartIcon } from '../shared/icons';
import { Outbox, type Parcel } from '../shared/outbox';
import { Pending } from '../shared/pending';
import { SpeakingElement } from '../shared/texts';

const outbox = new Outbox('support', true);

/** Supports an idea or takes that back; what is chosen last counts, once there is a network. */
@customElement('support-button')
export class SupportButton extends SpeakingElement {
  /** The idea's id. */
  @property() idea = '';
  /** How many people the portal knows to support it, this person included. */
  @property({ type: Number }) count = 0;
  /** Whether the portal knows this person to support it. */
  @property({ type: Boolean }) supported = false;
  /** Why nobody can support it now; empty if they can. */
  @property({ attribute: 'disabled-reason' }) disabledReason = '';

  private readonly pending = new Pending(
    this,
    outbox,
    () => `idea/${this.idea}`,
    (parcel) => this.learn(parcel)
  );

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('count') || changed.has('supported')) {
      this.pending.valuesAreFresh();
    }
  }

  protected override render() {
    const on = this.wanted;
    const count = this.count + Number(on) - Number(this.supported);
    const off = this.disabledReason !== '';
    return html`<button
        type="button"
        class="support-button"
        aria-pressed=${on ? 'true' : 'false'}
        aria-disabled=${off ? 'true' : nothing}
        aria-describedby=${off ? this.noteId : nothing}
        aria-label=${this.text('ideaform.support.name', count)}
        @click=${this.toggle}
      >
        ${heartIcon}<span>${this.text('ideaform.support.label')}</span>
        <span>${this.number(count)}</span>
      </button>
      <span class="support-note small soft" id=${this.noteId} role="status">${this.note}</span>`;
  }

  private get noteId(): string {
    return `support-note-${this.idea}`;
  }

  private get wanted(): boolean {
    const { parcel } = this.pending;
    return parcel ? parcel.memo === 'on' : this.supported;
  }

  private get note(): string {
    const { parcel, refusal } = this.pending;
    if (this.disabledReason) {
      return this.disabledReason;
    }
    if (parcel?.hindrance === 'cookies') {
      return this.text('outbox.waiting.cookies');
    }
    // Only what does not arrive at once is worth a word.
    if (parcel?.hindrance) {
      return this.text('outbox.kept');
    }
    return refusal ? refusal.message || this.text('ideaform.refused.generic') : '';
  }

  private async toggle(): Promise<void> {
    if (this.disabledReason) {
      return;
    }
    const on = !this.wanted;
    this.pending.forgetRefusal();
    await outbox.add({
      subject: `idea/${this.idea}`,
      method: on ? 'PUT' : 'DELETE',
      url: `/api/v1/ideas/${this.idea}/support`,
      language: this.language,
      memo: on ? 'on' : 'off',
    });
  }

  private learn(parcel: Parcel): void {
    const answer = parcel.answer as { supports?: unknown; supported?: unknown } | undefined;
    if (typeof answer?.supports === 'number') {
      this.count = answer.supports;
      this.supported = answer.supported === true;
    }
  }
}

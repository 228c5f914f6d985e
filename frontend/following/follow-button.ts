import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Outbox } from '../shared/outbox';
import { Pending } from '../shared/pending';
import { SpeakingElement } from '../shared/texts';

const outbox = new Outbox('follow', true);

/** Follows a thing or takes that back; what is chosen last counts, once there is a network. */
@customElement('follow-button')
export class FollowButton extends SpeakingElement {
  @property({ attribute: 'target-type' }) targetType = '';
  @property({ attribute: 'target-id' }) targetId = '';
  /** Whether the portal knows this person to follow it. */
  @property({ type: Boolean }) followed = false;

  private readonly pending = new Pending(
    this,
    outbox,
    () => this.subject,
    (parcel) => (this.followed = parcel.memo === 'on')
  );

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('followed')) {
      this.pending.valuesAreFresh();
    }
  }

  protected override render() {
    const on = this.wanted;
    return html`<button
        type="button"
        class="btn quiet small"
        aria-pressed=${on ? 'true' : 'false'}
        @click=${this.toggle}
      >
        ${on ? this.text('following.button.on') : this.text('following.button.off')}
      </button>
      <span class="support-note small soft" role="status">${this.note}</span>`;
  }

  private get subject(): string {
    return `${this.targetType}/${this.targetId}`;
  }

  private get wanted(): boolean {
    const { parcel } = this.pending;
    return parcel ? parcel.memo === 'on' : this.followed;
  }

  private get note(): string {
    const { parcel, refusal } = this.pending;
    if (parcel?.hindrance === 'cookies') {
      return this.text('outbox.waiting.cookies');
    }
    if (parcel?.hindrance) {
      return this.text('outbox.kept');
    }
    if (refusal) {
      return refusal.message || this.text('ideaform.refused.generic');
    }
    return this.wanted ? this.text('following.button.note') : '';
  }

  private async toggle(): Promise<void> {
    const on = !this.wanted;
    this.pending.forgetRefusal();
    await outbox.add({
      subject: this.subject,
      method: on ? 'PUT' : 'DELETE',
      url: `/api/v1/follows/${this.subject}`,
      language: this.language,
      memo: on ? 'on' : 'off',
    });
  }
}

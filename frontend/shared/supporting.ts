import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { heartIcon } from './icons';
import { Outbox, type Parcel } from './outbox';
import { Pending } from './pending';
import { SpeakingElement } from './texts';

const outbox = new Outbox('support', true);

/** Supports a thing or takes that back; what is chosen last counts, once there is a network. */
export abstract class Supporting extends SpeakingElement {
  /** How many people the portal knows to support it, this person included. */
  @property({ type: Number }) count = 0;
  /** Whether the portal knows this person to support it. */
  @property({ type: Boolean }) supported = false;
  /** Why nobody can support it now; empty if they can. */
  @property({ attribute: 'disabled-reason' }) disabledReason = '';

  private readonly pending = new Pending(
    this,
    outbox,
    () => this.subject,
    (parcel) => this.learn(parcel)
  );

  /** What it is, for example `idea/<id>`. */
  protected abstract get subject(): string;

  /** The thing's own address. */
  protected abstract get address(): string;

  /** What the button says to whoever does not see it. */
  protected abstract named(count: number): string;

  /** What stands on the button beside the number. */
  protected abstract get label(): TemplateResult | typeof nothing;

  /** The portal says how many it knows now; what this person just chose is answered by itself. */
  tell(count: number): void {
    if (!this.pending.parcel) {
      this.count = count;
    }
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('count') || changed.has('supported')) {
      this.pending.valuesAreFresh();
    }
  }

  protected override render() {
    const on = this.wanted;
    const count = this.count + Number(on) - Number(this.supported);
    const off = this.disabledReason !== '';
    const id = `support-note-${this.subject.replace('/', '-')}`;
    return html`<button
        type="button"
        class="support-button"
        aria-pressed=${on ? 'true' : 'false'}
        aria-disabled=${off ? 'true' : nothing}
        aria-describedby=${off ? id : nothing}
        aria-label=${this.named(count)}
        @click=${this.toggle}
      >
        ${heartIcon}${this.label}
        <span>${this.number(count)}</span>
      </button>
      <span class="support-note small soft" id=${id} role="status">${this.note}</span>`;
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
      subject: this.subject,
      method: on ? 'PUT' : 'DELETE',
      url: `${this.address}/support`,
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

import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Outbox } from '../shared/outbox';
import { Pending } from '../shared/pending';
import { SpeakingElement } from '../shared/texts';

const outbox = new Outbox('opinion', true);

type Opinion = 'agree' | 'disagree' | 'pass';

/** Agree, disagree, pass: one of the three, or none when the pressed one is tapped again. */
@customElement('opinion-buttons')
export class OpinionButtons extends SpeakingElement {
  /** The idea's id. */
  @property() idea = '';
  /** What the portal knows: `agree`, `disagree`, `pass`, or empty. */
  @property() opinion = '';

  private readonly pending = new Pending(
    this,
    outbox,
    () => `idea/${this.idea}`,
    (parcel) => (this.opinion = parcel.memo ?? '')
  );

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('opinion')) {
      this.pending.valuesAreFresh();
    }
  }

  protected override render() {
    return html`<div class="opinions" role="group" aria-label=${this.text('ideaform.opinion.label')}>
        ${this.button('agree', this.text('ideaform.opinion.agree'))}
        ${this.button('disagree', this.text('ideaform.opinion.disagree'))}
        ${this.button('pass', this.text('ideaform.opinion.pass'))}
      </div>
      <span class="support-note small soft" role="status">${this.note}</span>`;
  }

  private button(opinion: Opinion, label: string) {
    const on = this.wanted === opinion;
    return html`<button
      type="button"
      class="chip"
      aria-pressed=${on ? 'true' : 'false'}
      @click=${() => this.choose(on ? '' : opinion)}
    >
      ${label}
    </button>`;
  }

  private get wanted(): string {
    return this.pending.parcel?.memo ?? this.opinion;
  }

  private get note(): string {
    const { parcel, refusal } = this.pending;
    if (parcel?.hindrance === 'cookies') {
      return this.text('outbox.waiting.cookies');
    }
    if (parcel?.hindrance) {
      return this.text('outbox.kept');
    }
    return refusal ? refusal.message || this.text('ideaform.refused.generic') : '';
  }

  private async choose(opinion: Opinion | ''): Promise<void> {
    this.pending.forgetRefusal();
    await outbox.add({
      subject: `idea/${this.idea}`,
      method: opinion ? 'PUT' : 'DELETE',
      url: `/api/v1/ideas/${this.idea}/opinion`,
      language: this.language,
      memo: opinion,
      ...(opinion ? { body: { opinion } } : {}),
    });
  }
}

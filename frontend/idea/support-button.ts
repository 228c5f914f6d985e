import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Supporting } from '../shared/supporting';

/** Supports an idea or takes that back. */
@customElement('support-button')
export class SupportButton extends Supporting {
  /** The idea's id. */
  @property() idea = '';

  protected override get subject(): string {
    return `idea/${this.idea}`;
  }

  protected override get address(): string {
    return `/api/v1/ideas/${this.idea}`;
  }

  protected override named(count: number): string {
    return this.text('ideaform.support.name', count);
  }

  protected override get label() {
    return html`<span>${this.text('ideaform.support.label')}</span>`;
  }
}

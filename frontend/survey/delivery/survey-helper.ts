import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import type { Channel, Survey } from '../model';
import { SurveyElement } from '../texts';
import { remember } from './address';
import { answers, waiting } from './answers';
import type { Entry } from './types';

const CHANNELS = ['paper', 'telephone', 'personal'] as const;

/**
 * The bar of whoever types in for others: how the answer comes here and in what role, and how many
 * are not sent yet. Fires `survey-entry` (Entry) when that changes.
 */
@customElement('survey-helper')
export class SurveyHelper extends SurveyElement {
  @property({ attribute: false }) survey: Survey | undefined;
  @property({ attribute: false }) entry: Entry | undefined;

  @reactive() private unsent = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    answers.addEventListener('change', this.count);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    answers.removeEventListener('change', this.count);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('survey') && this.survey) {
      void this.count();
    }
  }

  private readonly count = async (): Promise<void> => {
    this.unsent = this.survey ? await waiting(this.survey.handle) : 0;
  };

  private choose(event: Event): void {
    const channel = (event.target as HTMLSelectElement).value as Channel;
    const role = this.entry?.role;
    this.entry = { channel, ...(role ? { role } : {}) };
    const said = new URLSearchParams({ h: channel, ...(role ? { role } : {}) });
    remember(this.survey!.handle, 'entry', said.toString());
    this.dispatchEvent(
      new CustomEvent<Entry>('survey-entry', { bubbles: true, composed: true, detail: this.entry })
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.entry) {
      return nothing;
    }
    const { channel, role } = this.entry;
    return html`<section class="notice survey-helper" aria-labelledby="survey-helper-title">
      <div class="notice-text">
        <h2 class="notice-title" id="survey-helper-title">${this.text('surveydelivery.entry.title')}</h2>
        <p>${this.text('surveydelivery.entry.text')}</p>
        ${role ? html`<p>${this.text('surveydelivery.entry.role')} <strong>${this.roleOf(role)}</strong></p>` : nothing}
        <div class="field">
          <label for="survey-channel">${this.text('surveydelivery.entry.channel')}</label>
          <select id="survey-channel" @change=${this.choose}>
            ${CHANNELS.map(
              (known) =>
                html`<option value=${known} ?selected=${known === channel}>${this.nameOf(known)}</option>`
            )}
          </select>
        </div>
        <p role="status">
          ${this.unsent > 0 ? this.text('surveydelivery.entry.unsent', this.unsent) : ''}
        </p>
      </div>
    </section>`;
  }

  private roleOf(role: string): string {
    switch (role) {
      case 'lead':
        return this.text('surveydelivery.role.lead');
      case 'moderator':
        return this.text('surveydelivery.role.moderator');
      case 'administrator':
        return this.text('surveydelivery.role.administrator');
      default:
        return role;
    }
  }

  private nameOf(channel: (typeof CHANNELS)[number]): string {
    switch (channel) {
      case 'paper':
        return this.text('surveydelivery.channel.paper');
      case 'telephone':
        return this.text('surveydelivery.channel.telephone');
      default:
        return this.text('surveydelivery.channel.personal');
    }
  }
}

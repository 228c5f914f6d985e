import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask, NoAnswer } from '../shared/api';
import { CookiesBlocked, ensureDevice } from '../shared/device';
import { SpeakingElement } from '../shared/texts';

/** Accepts an invitation to write along. Its secret stands in the address, behind the hash sign. */
@customElement('join-idea')
export class JoinIdea extends SpeakingElement {
  /** The idea's id. */
  @property() idea = '';

  @state() private trouble = '';
  @state() private busy = false;
  @state() private done = false;

  private readonly secret = location.hash.slice(1);

  protected override render() {
    if (!this.secret) {
      return html`<p class="notice error">${this.text('ideacoauthor.error.link')}</p>`;
    }
    return html`<p role="status">${this.done ? this.text('ideacoauthor.join.done') : ''}</p>
      <p class="error" role="alert">${this.trouble}</p>
      <div class="actions">
        ${this.done
          ? html`<a class="btn wide" href="/i/${this.idea}">${this.text('ideacoauthor.join.see')}</a>`
          : html`<button
              type="button"
              class="btn wide"
              aria-disabled=${this.busy ? 'true' : nothing}
              @click=${this.accept}
            >
              ${this.text('ideacoauthor.join.accept')}
            </button>`}
      </div>`;
  }

  private readonly accept = async (): Promise<void> => {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.trouble = '';
    try {
      await ensureDevice(this.language);
      const { status, json } = await ask(
        'POST',
        `/api/v1/ideas/${this.idea}/co-authors`,
        this.language,
        JSON.stringify({ secret: this.secret })
      );
      if (status === 204) {
        this.done = true;
        // Nobody finds it in the list of visited pages.
        history.replaceState(history.state, '', location.pathname);
      } else {
        const said = (json as { message?: unknown } | undefined)?.message;
        this.trouble = typeof said === 'string' ? said : this.text('ideaform.refused.generic');
      }
    } catch (error) {
      this.trouble = this.troubleOf(error);
    } finally {
      this.busy = false;
    }
  };

  private troubleOf(error: unknown): string {
    if (error instanceof CookiesBlocked) {
      return this.text('outbox.waiting.cookies');
    }
    return error instanceof NoAnswer
      ? this.text('ideacoauthor.join.noNetwork')
      : this.text('ideaform.refused.generic');
  }
}

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../shared/api';
import { SpeakingElement } from '../shared/texts';

/** How long somebody pauses before it is looked up, in milliseconds. */
const PAUSE = 1_200;
/** Shorter texts resemble everything. */
const SHORTEST = 20;

interface Like {
  readonly title: string;
  readonly language: string;
  readonly path: string;
}

/** Says, below a text that is being written, what others wrote already. Silent without a network. */
@customElement('similar-ideas')
export class SimilarIdeas extends SpeakingElement {
  /** Whose ideas are looked at; empty looks at none. */
  @property() board = '';
  /** What is being written. */
  @property({ attribute: false }) typed = '';
  @property({ attribute: 'text-language' }) textLanguage = '';

  @state() private found: readonly Like[] = [];

  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('typed')) {
      clearTimeout(this.timer);
      if (!this.board || this.typed.trim().length < SHORTEST) {
        this.found = [];
        this.asked = '';
      } else if (this.typed !== this.asked) {
        this.timer = setTimeout(() => void this.look(), PAUSE);
      }
    }
  }

  private async look(): Promise<void> {
    const typed = this.typed;
    this.asked = typed;
    try {
      const { status, json } = await ask(
        'POST',
        `/api/v1/boards/${this.board}/similar`,
        this.language,
        JSON.stringify({ text: typed, language: this.textLanguage })
      );
      if (this.asked === typed) {
        this.found = status === 200 && Array.isArray(json) ? (json as Like[]) : [];
      }
    } catch {
      // It was an offer; without a network there is none.
    }
  }

  protected override render() {
    return html`<div role="status">
      ${this.found.length === 0
        ? nothing
        : html`<p class="small">${this.text('idealist.similar.title')}</p>
            <ul>
              ${this.found.map(
                ({ title, language, path }) =>
                  html`<li><a href=${path} target="_blank" lang=${language} dir="auto">${title}</a></li>`
              )}
            </ul>
            <p class="small soft">${this.text('idealist.similar.hint')}</p>`}
    </div>`;
  }
}

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../shared/api';
import { SpeakingElement } from '../shared/texts';
import { listen, type LiveMessage } from '../shell/live';
import type { SupportButton } from './support-button';

/** By idea. */
type Figures = Readonly<Record<string, number>>;

/** Ideas whose figures are asked for at once. */
const MOST = 200;

/**
 * Keeps counts on the page as the portal has them, offers new ideas without moving anything, and
 * takes away what can be read no more.
 */
@customElement('live-board')
export class LiveBoard extends SpeakingElement {
  @property() board = '';
  /** What the page shows is as of then, in milliseconds by the portal's clock. */
  @property({ type: Number }) since = 0;
  /** Where new ideas are shown; empty where nobody waits for any. */
  @property() newest = '';

  @state() private counted = 0;
  private readonly told = new Set<string>();
  private stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = listen(
      `board:${this.board || this.getAttribute('board')}`,
      (message) => this.hear(message),
      () => void this.catchUp()
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  private hear({ kind, idea, supports, comments }: LiveMessage): void {
    if (kind === 'supports' && typeof supports === 'number') {
      this.show(String(idea), supports);
    } else if (kind === 'comments' && typeof comments === 'number') {
      this.count(String(idea), comments);
    } else if (kind === 'gone') {
      this.take(String(idea));
      this.told.delete(String(idea));
      this.requestUpdate();
    } else if (kind === 'idea' && !this.shown(String(idea))) {
      this.told.add(String(idea));
      this.requestUpdate();
    }
  }

  /** Whether it is on the page already: changed, not new. */
  private shown(idea: string): boolean {
    return document.querySelector(`[href$="i/${CSS.escape(idea)}"]`) !== null;
  }

  private show(idea: string, supports: number): void {
    document
      .querySelectorAll<SupportButton>(`support-button[idea="${CSS.escape(idea)}"]`)
      .forEach((button) => button.tell?.(supports));
  }

  /** How much is said about it, in Flow's own text node: another would be lost to it. */
  private count(idea: string, comments: number): void {
    document
      .querySelectorAll(`.comment-count[data-idea="${CSS.escape(idea)}"]`)
      .forEach(({ firstChild }) => {
        if (firstChild) {
          firstChild.nodeValue = this.text('discussion.title', comments);
        }
      });
  }

  /**
   * Its words and its place; the element stays, which Flow goes by. Not under the hands of whoever
   * is at it: once they leave.
   */
  private take(idea: string): void {
    document
      .querySelectorAll(`.comment-count[data-idea="${CSS.escape(idea)}"]`)
      .forEach((count) => {
        const card = count.closest<HTMLElement>('.idea-card');
        if (card?.contains(document.activeElement)) {
          // Only afterwards it is known where they went.
          card.addEventListener('focusout', () => setTimeout(() => this.take(idea)), {
            once: true,
          });
        } else if (card) {
          card.hidden = true;
          card.replaceChildren();
        }
      });
  }

  /** Asks for what was missed. */
  private async catchUp(): Promise<void> {
    const shown = [...document.querySelectorAll('support-button[idea], .comment-count')].map(
      (it) => it.getAttribute('idea') ?? it.getAttribute('data-idea')
    );
    const asked = [...new Set(shown)].slice(0, MOST);
    const ideas = asked.map((idea) => `&idea=${idea}`);
    try {
      const { status, json } = await ask(
        'GET',
        `/api/v1/boards/${this.board}/news?since=${this.since}${ideas.join('')}`,
        this.language
      );
      const state = json as
        | { supports: Figures; comments: Figures; fresh: number }
        | undefined;
      if (status === 200 && state) {
        Object.entries(state.supports).forEach(([idea, count]) => {
          this.show(idea, count);
          this.count(idea, state.comments[idea] ?? 0);
        });
        asked
          .map(String)
          .filter((idea) => !(idea in state.supports))
          .forEach((idea) => this.take(idea));
        this.counted = state.fresh;
        this.told.clear();
      }
    } catch {
      // The line will come back once more.
    }
  }

  protected override render() {
    const fresh = this.counted + this.told.size;
    return html`<div role="status">
      ${this.newest && fresh > 0
        ? html`<a class="chip on fresh-ideas" href=${this.newest}
            >${this.text('idealist.live.fresh', fresh)}</a
          >`
        : nothing}
    </div>`;
  }
}

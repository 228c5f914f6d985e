import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../shared/api';
import { SpeakingElement } from '../shared/texts';
import { listen, type LiveMessage } from '../shell/live';

/**
 * Says how many comments came since the page was drawn, and shows them when somebody wants them:
 * nothing moves before. What cannot be read any more is covered where it stands. Fires
 * `comments-wanted`.
 */
@customElement('live-discussion')
export class LiveDiscussion extends SpeakingElement {
  @property({ attribute: 'about-type' }) aboutType = '';
  @property({ attribute: 'about-id' }) aboutId = '';
  /** The comment whose replies alone are on the page; empty for all of them. */
  @property() thread = '';
  /** What the page shows is as of then, in milliseconds by the portal's clock. */
  @property({ type: Number }) since = 0;

  @state() private counted = 0;
  /** The comments that were told of, in the order in which they came. */
  private readonly told = new Set<string>();
  /** Where the reader goes on when the page shows what they wanted. */
  private wanted: string | undefined;
  private stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const type = this.aboutType || this.getAttribute('about-type');
    const id = this.aboutId || this.getAttribute('about-id');
    this.stop = listen(
      `${type}:${id}`,
      (message) => this.hear(message),
      () => void this.catchUp()
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('since')) {
      // The page was drawn anew and shows all that was told.
      this.counted = 0;
      this.told.clear();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('since') && this.wanted !== undefined) {
      const { wanted } = this;
      this.wanted = undefined;
      // Flow draws the comments in the same turn.
      setTimeout(() => this.goTo(wanted));
    }
  }

  private goTo(comment: string): void {
    const place = blockOf(comment) ?? this.closest('.discussion')?.querySelector('.comment');
    (place as HTMLElement | null | undefined)?.focus();
  }

  private hear({ kind, comment, thread }: LiveMessage): void {
    const id = String(comment);
    if (kind === 'gone') {
      this.told.delete(id);
      this.cover(blockOf(id));
    } else if (kind === 'comment' && (!this.thread || thread === this.thread)) {
      blockOf(id)?.removeAttribute('data-gone');
      this.told.add(id);
    }
    this.requestUpdate();
  }

  /** It keeps its place and its height. Not under the hands of whoever is at it. */
  private cover(block: HTMLElement | null): void {
    if (block && !block.contains(document.activeElement)) {
      block.setAttribute('data-gone', this.text('discussion.gone.hidden'));
    }
  }

  /** Asks for what was missed. */
  private async catchUp(): Promise<void> {
    const thread = this.thread ? `&thread=${this.thread}` : '';
    try {
      const { status, json } = await ask(
        'GET',
        `/api/v1/discussions/${this.aboutType}/${this.aboutId}/news?since=${this.since}${thread}`,
        this.language
      );
      const news = json as { comments: number; fresh: number } | undefined;
      if (status === 200 && news) {
        this.counted = news.fresh;
        this.told.clear();
      }
    } catch {
      // The line will come back once more.
    }
  }

  private show(): void {
    this.wanted = [...this.told].find((id) => !blockOf(id)) ?? '';
    this.dispatchEvent(new CustomEvent('comments-wanted', { bubbles: true, composed: true }));
  }

  protected override render() {
    // What is on the page already was changed, and is not new.
    const fresh = this.counted + [...this.told].filter((id) => !blockOf(id)).length;
    return html`<div role="status">
      ${fresh > 0
        ? html`<button type="button" class="chip on fresh-comments" @click=${this.show}>
            ${this.text('discussion.live.fresh', fresh)}
          </button>`
        : nothing}
    </div>`;
  }
}

function blockOf(comment: string): HTMLElement | null {
  return comment ? document.getElementById(`c-${comment}`) : null;
}

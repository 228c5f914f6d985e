import { nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Supporting } from '../shared/supporting';

/** Supports a comment or takes that back; the word beside the number is for whoever listens. */
@customElement('comment-support')
export class CommentSupport extends Supporting {
  /** The comment's id. */
  @property() comment = '';

  protected override get subject(): string {
    return `comment/${this.comment}`;
  }

  protected override get address(): string {
    return `/api/v1/comments/${this.comment}`;
  }

  protected override named(count: number): string {
    return this.text('discussion.form.support.name', count);
  }

  protected override get label(): typeof nothing {
    return nothing;
  }
}

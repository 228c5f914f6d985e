/** How often others are looked for, in milliseconds, and for how long after somebody was active. */
const EVERY = 10_000;
const AWAKE = 10 * 60_000;

/** How long after the last edit the questionnaire is looked through. */
const PAUSE = 150;

/**
 * The list of questions on the page where surveys are written. What the mouse can do beside
 * buttons and keys: drag a question to another one's place. Says now and then that somebody is at
 * work here, so that the page learns what colleagues do; not while nobody is.
 */
class QuestionList extends HTMLElement {
  private dragged = '';
  private active = Date.now();
  private timer: ReturnType<typeof setInterval> | undefined;
  private soon: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.addEventListener('dragstart', this.take);
    this.addEventListener('dragover', this.over);
    this.addEventListener('dragleave', this.leave);
    this.addEventListener('drop', this.drop);
    addEventListener('keydown', this.work);
    addEventListener('pointerdown', this.work);
    this.timer = setInterval(this.tell, EVERY);
  }

  disconnectedCallback(): void {
    removeEventListener('keydown', this.work);
    removeEventListener('pointerdown', this.work);
    clearInterval(this.timer);
    clearTimeout(this.soon);
  }

  /** Called by the server: its answer to an edit waits for no findings. */
  checkSoon(): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.dispatchEvent(new CustomEvent('question-list-check')), PAUSE);
  }

  private readonly work = (): void => {
    this.active = Date.now();
  };

  private readonly tell = (): void => {
    if (!document.hidden && Date.now() - this.active < AWAKE) {
      this.dispatchEvent(new CustomEvent('question-list-awake'));
    }
  };

  private readonly take = (event: DragEvent): void => {
    this.dragged = addressOf(event);
    event.dataTransfer?.setData('text/plain', this.dragged);
  };

  private readonly over = (event: DragEvent): void => {
    if (this.dragged && addressOf(event)) {
      event.preventDefault();
      rowOf(event)?.classList.add('drop');
    }
  };

  private readonly leave = (event: DragEvent): void => {
    rowOf(event)?.classList.remove('drop');
  };

  private readonly drop = (event: DragEvent): void => {
    this.leave(event);
    const to = addressOf(event);
    if (this.dragged && to) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('question-drop', { detail: { from: this.dragged, to } }));
    }
    this.dragged = '';
  };
}

function rowOf(event: Event): Element | null | undefined {
  return (event.target as Element | null)?.closest('li');
}

function addressOf(event: Event): string {
  return rowOf(event)?.querySelector<HTMLElement>('[data-address]')?.dataset['address'] ?? '';
}

customElements.define('question-list', QuestionList);

import { ask } from '../shared/api';

/** In a form: fetches a challenge, solves it, and lets the form carry the solution. */
class WorkField extends HTMLElement {
  private readonly input = document.createElement('input');

  connectedCallback(): void {
    this.input.type = 'hidden';
    this.input.name = 'work';
    this.append(this.input);
    void this.solve();
  }

  private async solve(): Promise<void> {
    try {
      const { json } = await ask('GET', '/api/v1/work', document.documentElement.lang);
      const { isChallenge, solve } = await import('../shared/work');
      if (isChallenge(json)) {
        this.input.value = (await solve(json)) ?? '';
      }
    } catch {
      // Then the form waits for its turn like everybody else's.
    }
  }
}

customElements.define('work-field', WorkField);

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { answered } from '../shared/begun';
import { SpeakingElement } from '../shared/texts';

/** A survey with results that everybody may read. */
interface Released {
  readonly handle: string;
  readonly title: string;
  readonly lang: string;
}

/**
 * Ways to the results of surveys that were answered in this browser. Which those are is looked up
 * here and told nobody.
 */
@customElement('answered-surveys')
export class AnsweredSurveys extends SpeakingElement {
  /** All surveys with results, the same for every reader. */
  @property({ attribute: false }) released: readonly Released[] = [];

  @state() private handles: ReadonlySet<string> = new Set();

  override connectedCallback(): void {
    super.connectedCallback();
    void answered().then((handles) => (this.handles = handles));
  }

  protected override render() {
    const own = this.released.filter(({ handle }) => this.handles.has(handle));
    if (own.length === 0) {
      return nothing;
    }
    return html`<section class="card answered-surveys" aria-labelledby="answered-title">
      <h2 id="answered-title">${this.text('surveyresults.mine.title')}</h2>
      <p>${this.text('surveyresults.mine.lead')}</p>
      <ul>
        ${own.map(
          ({ handle, title, lang }) => html`<li>
            <a href="/s/${handle}/results" router-ignore lang=${lang} dir="auto">${title}</a>
          </li>`
        )}
      </ul>
    </section>`;
  }
}

import { html, nothing } from 'lit';
import { type Asker, decline, grouped, idOf, pick, words } from '../asking';
import { declinedOf } from '../flow';
import type { Question, Row } from '../model';
import { inOrder } from '../order';

/**
 * The same choice for several things. Each row is a group of its own, a card on a phone and a line on
 * a wide screen, and never a table: none has to be scrolled sideways or read cell by cell.
 */
export function matrix(ask: Asker, question: Question) {
  const rows = inOrder(question.rows ?? [], ask.order.options?.[question.code]);
  const value = (ask.answers[question.code] ?? {}) as Readonly<Record<string, string>>;
  return grouped(
    ask,
    question,
    html`<div class="matrix">${rows.map((row) => line(ask, question, row, value))}</div>
      ${decline(ask, question)}`
  );
}

function line(
  ask: Asker,
  question: Question,
  row: Row,
  value: Readonly<Record<string, string>>
) {
  const open = ask.problemWith(question) !== '' && value[row.code] === undefined;
  const id = `${idOf(question)}-${row.code}`;
  const keep = (column: string | undefined) => {
    const { [row.code]: _, ...others } = value;
    const now = column === undefined ? others : { ...others, [row.code]: column };
    ask.answer(question, Object.keys(now).length > 0 ? now : undefined, {
      [declinedOf(question.code)]: undefined,
    });
  };
  return html`<fieldset
    class="matrix-row"
    role="radiogroup"
    aria-labelledby=${id}
    aria-invalid=${open ? 'true' : nothing}
    aria-describedby=${open ? idOf(question, 'error') : nothing}
  >
    <legend id=${id}>${words(ask, row.label)}</legend>
    <div class="picks columns">
      ${(question.options ?? []).map((column) =>
        pick(
          question,
          'radio',
          column.code,
          words(ask, column.label),
          value[row.code] === column.code,
          () => keep(column.code),
          { name: id, look: 'column' }
        )
      )}
    </div>
    ${!question.required && value[row.code] !== undefined
      ? html`<button type="button" class="btn plain small clear" @click=${() => keep(undefined)}>
          ${ask.text('surveyform.clear')}<span class="visually-hidden">: ${words(ask, row.label)}</span>
        </button>`
      : nothing}
  </fieldset>`;
}

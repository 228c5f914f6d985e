import { html } from 'lit';
import { type Asker, clearing, decline, grouped, pick } from '../asking';
import { declinedOf } from '../flow';
import type { Question } from '../model';

/** Agreeing: where there is no going on without, one box; else yes or no, both of them an answer. */
export function consent(ask: Asker, question: Question) {
  const value = ask.answers[question.code];
  const keep = (agreed: boolean | undefined) =>
    ask.answer(question, agreed, { [declinedOf(question.code)]: undefined });
  if (question.must) {
    return grouped(
      ask,
      question,
      pick(question, 'checkbox', 'yes', ask.text('surveyform.consent.yes'), value === true, (on) =>
        keep(on ? true : undefined)
      )
    );
  }
  return grouped(
    ask,
    question,
    html`<div class="picks">
        ${pick(question, 'radio', 'yes', ask.text('surveyform.consent.yes'), value === true, () =>
          keep(true)
        )}
        ${pick(question, 'radio', 'no', ask.text('surveyform.consent.no'), value === false, () =>
          keep(false)
        )}
      </div>
      ${decline(ask, question, 'radio')} ${clearing(ask, question)}`,
    { role: 'radiogroup' }
  );
}

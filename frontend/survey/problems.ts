import { type Asker, plain } from './asking';
import type { Problem } from './check';

/** What is wrong, in words: the author's own, else the portal's. */
export function sentenceFor(ask: Asker, { question, kind, args, own }: Problem): string {
  const amount = () => ask.words.amount(question, args[0] as number);
  const moment = () =>
    question.type === 'time' ? ask.words.time(String(args[0])) : ask.words.date(String(args[0]));
  switch (kind) {
    case 'own':
      return own ? plain(ask, own) : '';
    case 'required':
      return question.declinable
        ? ask.text('surveyform.problem.required.declinable')
        : ask.text('surveyform.problem.required');
    case 'rows':
      return ask.text('surveyform.problem.rows');
    case 'must':
      return ask.text('surveyform.problem.must');
    case 'number':
      return ask.text('surveyform.problem.number');
    case 'whole':
      return ask.text('surveyform.problem.whole');
    case 'decimals':
      return ask.text('surveyform.problem.decimals', args[0]);
    case 'less':
      return ask.text('surveyform.problem.less', amount());
    case 'more':
      return ask.text('surveyform.problem.more', amount());
    case 'early':
      return ask.text('surveyform.problem.early', moment());
    case 'late':
      return ask.text('surveyform.problem.late', moment());
    case 'date':
      return ask.text('surveyform.problem.date');
    case 'few':
      return ask.text('surveyform.problem.few', args[0]);
    case 'many':
      return ask.text('surveyform.problem.many', args[0]);
    case 'long':
      return ask.text('surveyform.problem.long', args[0]);
  }
}

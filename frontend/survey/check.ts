import { today } from './day';
import { declinedOf, given } from './flow';
import { holds } from './logic';
import type { Answers, Localized, Question } from './model';

/** What is wrong with an answer, by the same rules as on the server. */

export type ProblemKind =
  | 'required'
  | 'rows'
  | 'must'
  | 'number'
  | 'whole'
  | 'decimals'
  | 'less'
  | 'more'
  | 'early'
  | 'late'
  | 'date'
  | 'few'
  | 'many'
  | 'long'
  | 'own';

export interface Problem {
  readonly question: Question;
  readonly kind: ProblemKind;
  /** What goes into the sentence. */
  readonly args: readonly unknown[];
  /** The author's own sentence. */
  readonly own?: Localized;
}

/** What stands in a field that is no answer: what was typed, by question. */
export type Raw = ReadonlyMap<string, string>;

/**
 * The first thing that is wrong, if anything is.
 *
 * @param data what the rules see, this question's answer among it
 * @param raw what is typed and makes no answer
 */
export function problemOf(
  question: Question,
  answers: Answers,
  data: Answers,
  raw: Raw = new Map()
): Problem | undefined {
  const problem = (kind: ProblemKind, ...args: unknown[]): Problem => ({ question, kind, args });
  if (question.declinable && answers[declinedOf(question.code)] === true) {
    return undefined;
  }
  const own = given(question, answers, data);
  const value = own[question.code];
  if (value === undefined && raw.has(question.code)) {
    return problem(question.type === 'number' ? 'number' : 'date');
  }
  if (value === undefined) {
    return missing(question, problem);
  }
  return fitting(question, value, problem) ?? kept(question, { ...data, ...own });
}

type Say = (kind: ProblemKind, ...args: unknown[]) => Problem;

function missing(question: Question, problem: Say): Problem | undefined {
  if (question.type === 'consent' && question.must) {
    return problem('must');
  }
  if (!question.required) {
    return undefined;
  }
  return problem(question.type === 'matrix' ? 'rows' : 'required');
}

function fitting(question: Question, value: unknown, problem: Say): Problem | undefined {
  switch (question.type) {
    case 'number':
      return number(question, value as number, problem);
    case 'text': {
      const over = String(value).length - lengthOf(question);
      return over > 0 ? problem('long', over) : undefined;
    }
    case 'date':
    case 'time':
      return moment(question, String(value), problem);
    case 'consent':
      return question.must && value !== true ? problem('must') : undefined;
    case 'matrix': {
      const open = (question.rows ?? []).some(
        ({ code }) => (value as Record<string, string>)[code] === undefined
      );
      return question.required && open ? problem('rows') : undefined;
    }
    default:
      return Array.isArray(value) ? several(question, value, problem) : undefined;
  }
}

/** The longest text that the question takes, in UTF-16 units. */
export function lengthOf({ long, maxLength }: Question): number {
  return maxLength ?? (long ? 2000 : 300);
}

function number(question: Question, value: number, problem: Say): Problem | undefined {
  const { min, max, decimals = 0 } = question;
  const scaled = value * 10 ** decimals;
  if (Math.abs(scaled - Math.round(scaled)) > 1e-6) {
    return decimals === 0 ? problem('whole') : problem('decimals', decimals);
  }
  if (typeof min === 'number' && value < min) {
    return problem('less', min);
  }
  return typeof max === 'number' && value > max ? problem('more', max) : undefined;
}

function moment(question: Question, value: string, problem: Say): Problem | undefined {
  const { min } = question;
  const latest = latestOf(question);
  if (typeof min === 'string' && value < min) {
    return problem('early', min);
  }
  return latest !== undefined && value > latest ? problem('late', latest) : undefined;
}

/** The last day or time that is an answer; days of the past end with the phone's own. */
export function latestOf({ max, past }: Question): string | undefined {
  const latest = typeof max === 'string' ? max : undefined;
  const day = today();
  return past && (latest === undefined || day < latest) ? day : latest;
}

function several(
  question: Question,
  chosen: readonly unknown[],
  problem: Say
): Problem | undefined {
  const { min, max, options = [] } = question;
  const alone = options.some(({ code, exclusive }) => exclusive === true && chosen.includes(code));
  if (typeof min === 'number' && chosen.length < min && !alone) {
    return problem('few', min);
  }
  return typeof max === 'number' && chosen.length > max ? problem('many', max) : undefined;
}

function kept(question: Question, data: Answers): Problem | undefined {
  const broken = (question.validate ?? []).find(({ rule }) => !holds(rule, data));
  return broken ? { question, kind: 'own', args: [], own: broken.message } : undefined;
}


import { apply, holds, namesIn } from './logic';
import type {
  Answers,
  Definition,
  Group,
  Option,
  Order,
  Page,
  Question,
  Quota,
  Submission,
} from './model';
import { inOrder } from './order';

/**
 * What a person is shown, given what they have answered: nothing here touches the page, and nothing
 * is ever thrown away, so that going back and choosing differently brings the old answers back.
 */

/** One screen, as it is shown now. */
export interface Screen {
  readonly group: Group;
  readonly page: Page;
  readonly questions: readonly Question[];
}

/** The survey as these answers make it. */
export interface Walk {
  readonly screens: readonly Screen[];
  /** What rules may look at: answers to what is shown, and what was calculated. */
  readonly data: Answers;
  /** The codes of the questions that are shown. */
  readonly shown: ReadonlySet<string>;
}

const OTHER = '__other';
const DECLINED = '__declined';
/** Of a calculated text, in UTF-16 units. */
const LONGEST = 2000;

export const otherOf = (code: string) => code + OTHER;
export const declinedOf = (code: string) => code + DECLINED;

/** Whether the type is answered by somebody. */
export function isAsked(question: Question): boolean {
  return question.type !== 'info' && question.type !== 'calculated';
}

/** Follows the definition: what comes later may look at what came before, never the other way. */
export function walk(definition: Definition, answers: Answers, order: Order): Walk {
  const data: Record<string, unknown> = {};
  const shown = new Set<string>();
  const screens: Screen[] = [];
  for (const group of definition.groups) {
    if (!holds(group.showIf, data)) {
      continue;
    }
    const found = new Map<string, Screen>();
    for (const page of group.pages) {
      const questions = holds(page.showIf, data) ? asked(page, answers, data) : [];
      questions.forEach(({ code }) => shown.add(code));
      const visible = questions.filter(({ type }) => type !== 'calculated');
      if (visible.length > 0) {
        found.set(page.code, {
          group,
          page,
          questions: inOrder(visible, order.questions?.[page.code]),
        });
      }
    }
    inOrder(group.pages, order.pages?.[group.code]).forEach(({ code }) => {
      const screen = found.get(code);
      if (screen) {
        screens.push(screen);
      }
    });
  }
  return { screens, data, shown };
}

function asked(page: Page, answers: Answers, data: Record<string, unknown>): Question[] {
  return page.questions.filter((question) => {
    if (!holds(question.showIf, data)) {
      return false;
    }
    if (question.type === 'calculated') {
      const value = apply(question.value, data);
      if (isStorable(value)) {
        data[question.code] = value;
      }
    } else {
      Object.assign(data, given(question, answers, data));
    }
    return true;
  });
}

/** What the portal stores of what was calculated; anything else counts as not there. */
function isStorable(value: unknown): boolean {
  return (
    Number.isFinite(value) ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value.length <= LONGEST)
  );
}

/** What counts as the answer to a question that is shown, under its keys; nothing if there is none. */
export function given(question: Question, answers: Answers, data: Answers): Answers {
  const { code } = question;
  if (!isAsked(question)) {
    return {};
  }
  if (question.declinable && answers[declinedOf(code)] === true) {
    return { [declinedOf(code)]: true };
  }
  const value = offered(question, answers[code], data);
  if (value === undefined || value === null || value === '' || isEmptyList(value)) {
    return {};
  }
  const other = String(answers[otherOf(code)] ?? '').trim();
  return other !== '' && asksForOther(question, value)
    ? { [code]: value, [otherOf(code)]: other }
    : { [code]: value };
}

function isEmptyList(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** The options that are shown, in the order that was chosen. */
export function optionsOf(question: Question, data: Answers, order: Order): readonly Option[] {
  const visible = (question.options ?? []).filter((option) => holds(option.showIf, data));
  return question.type === 'matrix' ? visible : inOrder(visible, order.options?.[question.code]);
}

/** The value without what is not offered any more; several options in the definition's order. */
function offered(question: Question, value: unknown, data: Answers): unknown {
  const { options, type } = question;
  if (type === 'matrix') {
    return knownRows(question, value);
  }
  if (type === 'place') {
    return (question.areas ?? []).some(({ code }) => code === value) ? value : undefined;
  }
  if (!options || value === undefined || value === null) {
    return typeof value === 'string' ? spared(value) : value;
  }
  const codes = options.filter((option) => holds(option.showIf, data)).map(({ code }) => code);
  if (!Array.isArray(value)) {
    return codes.includes(String(value)) ? value : undefined;
  }
  return type === 'ranking'
    ? value.filter((code) => codes.includes(String(code)))
    : codes.filter((code) => value.includes(code));
}

function knownRows({ rows = [], options = [] }: Question, value: unknown): unknown {
  const chosen = (value ?? {}) as Readonly<Record<string, string>>;
  const known = rows.filter(({ code }) => options.some((it) => it.code === chosen[code]));
  return Object.fromEntries(known.map(({ code }) => [code, chosen[code]]));
}

const spared = (text: string) => (text.trim() === '' ? undefined : text);

/** Whether what was chosen asks for words of one's own. */
export function asksForOther(question: Question, value: unknown): boolean {
  const chosen = Array.isArray(value) ? value : [value];
  return (question.options ?? []).some(({ code, other }) => other === true && chosen.includes(code));
}

/** What is sent: answers to what is shown and nothing else. */
export function submission(
  definition: Definition,
  answers: Answers,
  order: Order
): Pick<Submission, 'answers' | 'order'> {
  const { shown, data } = walk(definition, answers, order);
  const sent: Record<string, unknown> = {};
  for (const question of everyQuestion(definition)) {
    if (shown.has(question.code)) {
      Object.assign(sent, given(question, answers, data));
    }
  }
  return { answers: sent, order };
}

export function everyQuestion(definition: Definition): readonly Question[] {
  return definition.groups.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions));
}

/** Whether how many screens are still to come may change with the answers to them. */
export function mayBranch(definition: Definition): boolean {
  return definition.groups.some(
    (group) =>
      group.showIf !== undefined ||
      group.pages.some(
        (page) =>
          page.showIf !== undefined || page.questions.every(({ showIf }) => showIf !== undefined)
      )
  );
}

/**
 * The full quota that this person belongs to, as far as that is certain: a rule that looks at what
 * is still to come says nothing yet.
 *
 * @param passed the codes of the questions that the person has had
 */
export function fullQuota(
  definition: Definition,
  full: readonly string[],
  data: Answers,
  passed: ReadonlySet<string>
): Quota | undefined {
  return (definition.quotas ?? []).find(
    ({ code, when }) =>
      full.includes(code) &&
      [...namesIn(when)].every((name) => passed.has(name.split('__')[0]!)) &&
      holds(when, data)
  );
}

import { problemOf } from './check';
import { today } from './day';
import { declinedOf, everyQuestion, given, walk } from './flow';
import { apply } from './logic';
import type { Answers, Definition, Order, Question } from './model';

/** Answers, with the questions that have once been shown with what they begin with. */
export interface Begun {
  readonly answers: Answers;
  readonly offered: ReadonlySet<string>;
}

/**
 * Gives the questions of a screen the answers that they begin with, each once: whoever takes one
 * away has taken it away. What nobody has been shown has no answer, so that nothing is sent or
 * looked at by rules that nobody could have objected to.
 *
 * @param at the code of the page that is shown
 * @param day of the phone, as dates are answered
 */
export function begin(
  definition: Definition,
  order: Order,
  at: string,
  begun: Begun,
  day = today()
): Begun {
  let { answers, offered } = begun;
  for (;;) {
    // What a question begins with may bring the next one to the same screen.
    const { screens, data } = walk(definition, answers, order);
    const screen = screens.find(({ page }) => page.code === at);
    const fresh = (screen?.questions ?? []).filter(
      (question) => begins(question) && !offered.has(question.code)
    );
    // One by one, since one may begin with what another has begun with.
    const first = firstOf(definition, fresh);
    if (!first) {
      return { answers, offered };
    }
    const { code } = first;
    if (answers[code] === undefined && answers[declinedOf(code)] === undefined) {
      const value = presetOf(first, data, day);
      answers = value === undefined ? answers : { ...answers, [code]: value };
    }
    offered = new Set([...offered, code]);
  }
}

function begins({ default: fixed, defaultRule }: Question): boolean {
  return fixed !== undefined || (defaultRule !== undefined && defaultRule !== null);
}

/** Of some questions the one that comes first where nothing is shuffled. */
function firstOf(definition: Definition, some: readonly Question[]): Question | undefined {
  return everyQuestion(definition).find((question) => some.includes(question));
}

/** What the question begins with; nothing, where that is no answer that it takes. */
function presetOf(question: Question, data: Answers, day: string): unknown {
  if (question.default === undefined) {
    return taken(question, apply(question.defaultRule, data), data);
  }
  return question.type === 'date' && question.default === 'today'
    ? taken(question, day, data)
    : question.default;
}

/**
 * A value as an answer to the question, or undefined if it is none: an author cannot know what a
 * rule comes out at, and nobody is to be told that an answer is wrong that they never gave.
 *
 * @param data what was answered before
 */
export function taken(question: Question, value: unknown, data: Answers): unknown {
  const answer = { [question.code]: shape(question, value) };
  return problemOf(question, answer, data) ? undefined : given(question, answer, data)[question.code];
}

/** The value, if it is of the kind that the question's answers are. */
function shape(question: Question, value: unknown): unknown {
  switch (question.type) {
    case 'single':
    case 'place':
      return one(question, value);
    case 'picture':
      return question.multiple ? several(question, value) : one(question, value);
    case 'multiple':
    case 'ranking':
      return several(question, value);
    case 'scale':
      return whole(value) && within(question.from, value, question.to) ? value : undefined;
    case 'slider':
      return onStep(question, value) ? value : undefined;
    case 'number':
      // What was divided has more digits than anybody would type.
      return isNumber(value) && Math.abs(value) <= 1e15
        ? Number(value.toFixed(question.decimals ?? 0))
        : undefined;
    case 'text':
      return typeof value === 'string' && !(question.long ? UNWRITTEN : UNTYPED).test(value)
        ? value
        : undefined;
    case 'date':
      return typeof value === 'string' && isDate(value) ? value : undefined;
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(String(value)) ? value : undefined;
    case 'matrix':
      return rows(question, value);
    default:
      return undefined;
  }
}

function codesOf({ areas, options = [] }: Question): readonly string[] {
  return (areas ?? options).map(({ code }) => code);
}

function one(question: Question, value: unknown): unknown {
  return typeof value === 'string' && codesOf(question).includes(value) ? value : undefined;
}

/** In the order of the options, but for a ranking, whose order is the answer. */
function several(question: Question, value: unknown): unknown {
  const codes = codesOf(question);
  if (!Array.isArray(value) || value.length === 0 || new Set(value).size < value.length) {
    return undefined;
  }
  const alone = (question.options ?? []).some((it) => it.exclusive && value.includes(it.code));
  if (!value.every((it) => codes.includes(it as string)) || (alone && value.length > 1)) {
    return undefined;
  }
  return question.type === 'ranking' ? value : codes.filter((code) => value.includes(code));
}

function rows(question: Question, value: unknown): unknown {
  const lines = (question.rows ?? []).map(({ code }) => code);
  const columns = codesOf(question);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  const chosen = Object.entries(value);
  const known = chosen.every(([row, it]) => lines.includes(row) && columns.includes(it as string));
  return known && chosen.length > 0 ? value : undefined;
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const whole = (value: unknown): value is number => Number.isInteger(value);

function within(low: unknown, value: number, high: unknown): boolean {
  return !(typeof low === 'number' && value < low) && !(typeof high === 'number' && value > high);
}

function onStep({ min = 0, max, step = 1 }: Question, value: unknown): boolean {
  if (!isNumber(value) || typeof min !== 'number' || !within(min, value, max)) {
    return false;
  }
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** What the portal stores in no text: control characters and halves of signs. */
const UNWRITTEN = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;
/** Nor line breaks in short ones. */
const UNTYPED = /[\p{Cs}\u0000-\u0008\u000a-\u001f\u007f]/u;

function isDate(text: string): boolean {
  const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number);
  return (
    month !== undefined &&
    month >= 1 &&
    month <= 12 &&
    day! >= 1 &&
    day! <= (month === 2 ? 28 + leap(year!) : [4, 6, 9, 11].includes(month) ? 30 : 31)
  );
}

const leap = (year: number) => ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 1 : 0);

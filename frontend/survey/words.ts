import { declinedOf, everyQuestion, otherOf } from './flow';
import { answeredIn, isForeign } from './languages';
import type { Answers, Definition, Localized, Question } from './model';

/** A text in the language that was found for the reader. */
export interface Reading {
  readonly text: string;
  /** Its BCP 47 tag. */
  readonly lang: string;
}

const PLACE = /\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g;
/** As long as what somebody wrote may be in the middle of a question, in UTF-16 units. */
const LONGEST = 120;

/** The text for this reader: in their language, else its base, else a language that most here read. */
export function read(text: Localized, language: string, original: string): Reading {
  // As the server does, so that both show the same.
  const tags = [language, language.split('-')[0]!, 'de', 'en', original, ...Object.keys(text)];
  const lang = tags.find((tag) => text[tag] !== undefined) ?? original;
  return { text: text[lang] ?? '', lang };
}

/** Puts answers into words: where a text refers to them, and where they are looked over. */
export class Words {
  private readonly questions: ReadonlyMap<string, Question>;

  /**
   * @param language of the reader
   * @param format what Intl gets for it
   */
  constructor(
    private readonly definition: Definition,
    readonly language: string,
    readonly format: string
  ) {
    this.questions = new Map(everyQuestion(definition).map((it) => [it.code, it]));
  }

  /** In which of the survey's languages they answer. */
  get answered(): string {
    return answeredIn(this.definition, this.language);
  }

  /** Whether the survey is not there in the reader's language. */
  get foreign(): boolean {
    return isForeign(this.definition, this.language);
  }

  /** The text for the reader, with earlier answers where it refers to them. */
  read(text: Localized, data: Answers): Reading {
    const { text: words, lang } = read(text, this.language, this.definition.original);
    return {
      lang,
      text: words.replace(PLACE, (_, code: string) => {
        const question = this.questions.get(code);
        const said = question ? this.piped(question, data) : [];
        // Between isolates, since it may run the other way than the sentence.
        return said.length > 0 ? `\u2068${said.join(this.comma)}\u2069` : '';
      }),
    };
  }

  /**
   * What was answered, in the reader's words; empty if nothing was.
   *
   * @param data the effective answers: what rules see
   */
  said(question: Question, data: Answers): readonly string[] {
    const value = data[question.code];
    if (value === undefined || value === null || data[declinedOf(question.code)] === true) {
      return [];
    }
    switch (question.type) {
      case 'single':
      case 'multiple':
      case 'picture':
      case 'ranking':
      case 'place':
        return [value].flat().map((code) => this.chosen(question, String(code), data));
      case 'scale':
        return [this.step(question, value as number)];
      case 'number':
      case 'slider':
        return [this.amount(question, value as number)];
      case 'date':
        return [this.date(String(value))];
      case 'time':
        return [this.time(String(value))];
      case 'matrix':
        return this.rows(question, value as Record<string, string>);
      case 'consent':
      case 'photo':
      case 'info':
        return [];
      default:
        return [typeof value === 'number' ? this.number(value) : cut(String(value))];
    }
  }

  /** A number in the reader's digits. */
  number(value: number): string {
    return new Intl.NumberFormat(this.format, { maximumFractionDigits: 6 }).format(value);
  }

  /** A number with its unit. */
  amount({ unit }: Question, value: number): string {
    const number = this.number(value);
    return unit ? `${number}\u00a0${this.plain(unit)}` : number;
  }

  /** A day in words; as it is if it is none. */
  date(iso: string): string {
    const day = new Date(`${iso}T00:00:00Z`);
    return Number.isNaN(day.getTime())
      ? iso
      : new Intl.DateTimeFormat(this.format, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  }

  time(iso: string): string {
    const moment = new Date(`1970-01-01T${iso}:00Z`);
    return Number.isNaN(moment.getTime())
      ? iso
      : new Intl.DateTimeFormat(this.format, { timeStyle: 'short', timeZone: 'UTC' }).format(moment);
  }

  /** As {@link said}, with words of one's own in place of "something else". */
  private piped(question: Question, data: Answers): readonly string[] {
    const own = data[otherOf(question.code)];
    const others = (question.options ?? []).filter(({ other }) => other).map(({ code }) => code);
    const value = [data[question.code]].flat();
    return this.said(question, data).map((words, i) =>
      typeof own === 'string' && others.includes(String(value[i])) ? cut(own) : words
    );
  }

  private get comma(): string {
    return this.language.startsWith('ar') ? '، ' : ', ';
  }

  private plain(text: Localized): string {
    return read(text, this.language, this.definition.original).text;
  }

  private chosen({ code, options, areas }: Question, chosen: string, data: Answers): string {
    const thing = [...(options ?? []), ...(areas ?? [])].find((it) => it.code === chosen);
    const label = thing ? this.plain(thing.label) : chosen;
    const other = data[otherOf(code)];
    const own = thing && 'other' in thing && thing.other === true && typeof other === 'string';
    return own ? `${label}: \u2068${cut(other)}\u2069` : label;
  }

  private step({ labels }: Question, value: number): string {
    const label = labels?.[String(value)];
    return label ? this.plain(label) : this.number(value);
  }

  private rows({ rows = [], options = [] }: Question, value: Record<string, string>): string[] {
    return rows.flatMap(({ code, label }) => {
      const column = options.find((option) => option.code === value[code]);
      return column ? [`${this.plain(label)}: ${this.plain(column.label)}`] : [];
    });
  }
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}


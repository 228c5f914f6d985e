import { downloadBlob } from '../../shared/download';
import { everyQuestion, walk } from '../flow';
import type { Answers, Definition, Order } from '../model';
import { Words } from '../words';

/** An answer as it was given, whoever has it: a form, this phone's outbox, or the portal. */
export interface Given {
  readonly version: number;
  readonly language: string;
  readonly answers: Answers;
  readonly order?: Order;
}

/** A question with what was answered, in the reader's words. */
export interface Line {
  readonly question: string;
  readonly lang: string;
  /** Empty if nothing was answered, or nothing that words can say. */
  readonly said: readonly string[];
  readonly declined: boolean;
}

/** What was answered, question by question as the survey has them; only what was asked. */
export function readable(definition: Definition, given: Given, language: string, format: string): Line[] {
  const { data, shown } = walk(definition, given.answers, given.order ?? {});
  const words = new Words(definition, language, format);
  return everyQuestion(definition)
    .filter(({ code, type }) => shown.has(code) && type !== 'info' && type !== 'calculated')
    .map((question) => {
      const { text, lang } = words.read(question.title, data);
      const declined = given.answers[`${question.code}__declined`] === true;
      return { question: text, lang, said: words.said(question, data), declined };
    });
}

// ── files ───────────────────────────────────────────────────────────────────────────────────────

/** What a file says beside questions and answers. */
export interface Heading {
  readonly title: string;
  readonly language: string;
  readonly direction: string;
  readonly nothing: string;
  readonly declined: string;
  readonly receipt?: { readonly label: string; readonly code: string };
}

/** A page that any browser opens, without anything else. */
export function asHtml(lines: readonly Line[], heading: Heading): string {
  const { title, language, direction, nothing, declined, receipt } = heading;
  const entries = lines.map((line) => {
    const said = line.declined ? [declined] : line.said.length > 0 ? line.said : [nothing];
    const values = said.map((value) => `<dd dir="auto">${escaped(value)}</dd>`).join('');
    return `<dt dir="auto" lang="${escaped(line.lang)}">${escaped(line.question)}</dt>${values}`;
  });
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title>`,
    '<style>body{font:1rem/1.5 system-ui,sans-serif;max-inline-size:40rem;margin:2rem auto;',
    'padding-inline:1rem}dt{font-weight:650;margin-block-start:1rem}dd{margin:0}</style></head>',
    `<body><main><h1 dir="auto">${escaped(title)}</h1>`,
    receipt ? `<p>${escaped(receipt.label)} <code dir="ltr">${escaped(receipt.code)}</code></p>` : '',
    `<dl>${entries.join('')}</dl></main></body></html>`,
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);

/** Hands a file over that was made here. */
export function download(name: string, type: string, content: string): void {
  downloadBlob(name, new Blob([content], { type }));
}

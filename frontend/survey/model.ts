/** The definition of a survey and its answers, as the portal sends and takes them. */

/** A text by BCP 47 tag. */
export type Localized = Readonly<Record<string, string>>;

/** JsonLogic over the flat map of answers. */
export type Rule = unknown;

export interface Option {
  readonly code: string;
  readonly label: Localized;
  readonly other?: boolean;
  readonly exclusive?: boolean;
  readonly image?: string;
  readonly imageText?: Localized;
  readonly showIf?: Rule;
}

export interface Row {
  readonly code: string;
  readonly label: Localized;
}

export interface Area {
  readonly code: string;
  readonly label: Localized;
  readonly outline?: readonly (readonly [number, number])[];
}

export type QuestionType =
  | 'single'
  | 'multiple'
  | 'scale'
  | 'number'
  | 'slider'
  | 'text'
  | 'date'
  | 'time'
  | 'ranking'
  | 'matrix'
  | 'picture'
  | 'place'
  | 'photo'
  | 'consent'
  | 'info'
  | 'calculated';

/** A question with the fields of all types; which of them count, its type says. */
export interface Question {
  readonly code: string;
  readonly type: QuestionType;
  readonly title: Localized;
  readonly help?: Localized;
  readonly required?: boolean;
  readonly declinable?: boolean;
  readonly showIf?: Rule;
  readonly validate?: readonly { readonly rule: Rule; readonly message: Localized }[];
  readonly look?: 'list' | 'dropdown' | 'buttons' | 'numbers' | 'faces';
  readonly options?: readonly Option[];
  readonly rows?: readonly Row[];
  readonly areas?: readonly Area[];
  readonly shuffle?: boolean;
  /** For dates and times text, else a number. */
  readonly min?: number | string;
  readonly max?: number | string;
  /** Whether a day after the one of answering is none. */
  readonly past?: boolean;
  readonly step?: number;
  readonly decimals?: number;
  readonly unit?: Localized;
  readonly from?: number;
  readonly to?: number;
  readonly ends?: readonly [Localized, Localized];
  readonly labels?: Readonly<Record<string, Localized>>;
  readonly long?: boolean;
  readonly maxLength?: number;
  readonly multiple?: boolean;
  readonly must?: boolean;
  readonly value?: Rule;
  /** What it is answered with until somebody answers otherwise; `today` for a date. */
  readonly default?: unknown;
  /** The same by what was answered before. */
  readonly defaultRule?: Rule;
}

export interface Page {
  readonly code: string;
  readonly showIf?: Rule;
  readonly shuffle?: boolean;
  readonly questions: readonly Question[];
}

export interface Group {
  readonly code: string;
  readonly title?: Localized;
  readonly showIf?: Rule;
  readonly shuffle?: boolean;
  readonly pages: readonly Page[];
}

export interface Quota {
  readonly code: string;
  readonly when: Rule;
  readonly limit: number;
  readonly message: Localized;
}

export type Access = 'open' | 'codes' | 'account';

export interface Definition {
  readonly schema: 1;
  readonly code: string;
  readonly title: Localized;
  readonly intro?: Localized;
  readonly thanks?: Localized;
  readonly languages: readonly string[];
  readonly original: string;
  readonly access: Access;
  /** With its offset, as RFC 3339 writes it. */
  readonly opens?: string | null;
  readonly consent?: { readonly version: string; readonly text: Localized };
  readonly quotas?: readonly Quota[];
  readonly groups: readonly Group[];
}

/** What `GET /api/v1/surveys/{handle}` says. */
export interface Survey {
  readonly handle: string;
  readonly version: number;
  readonly state: 'upcoming' | 'open' | 'grace' | 'closed';
  readonly closes?: string | null;
  readonly graceUntil?: string | null;
  readonly definition: Definition;
  /** SPKI in base64url. */
  readonly answerKey?: string;
  readonly helperKey?: string;
  /** The codes of the quotas that are full. */
  readonly full: readonly string[];
}

/** Values by question code, with `<code>__other` and `<code>__declined`. */
export type Answers = Readonly<Record<string, unknown>>;

/** In which order things were shown, where chance chose it. */
export interface Order {
  readonly pages?: Readonly<Record<string, readonly string[]>>;
  readonly questions?: Readonly<Record<string, readonly string[]>>;
  readonly options?: Readonly<Record<string, readonly string[]>>;
}

/** What somebody has answered so far: kept while they answer, and resumed elsewhere. */
export interface Progress {
  readonly version: number;
  readonly language: string;
  readonly answers: Answers;
  readonly order: Order;
  /** In base64, by question code. */
  readonly photos: Readonly<Record<string, string>>;
  /** The version of the consent text that was agreed to. */
  readonly consent?: string;
  /** The codes of the pages that were gone past, and `review` once everything was looked over. */
  readonly seen?: readonly string[];
  /** The codes of the questions that were shown with an answer to begin with. */
  readonly offered?: readonly string[];
  /** The code of the page that was open, or `start`, or `review`. */
  readonly at: string;
}

/** How an answer came to the portal. */
export type Channel = 'web' | 'paper' | 'telephone' | 'personal';

/** What is sent, without the signature. */
export interface Submission {
  readonly version: number;
  readonly language: string;
  readonly channel: Channel;
  readonly role?: string;
  readonly answers: Answers;
  readonly order: Order;
  readonly photos?: Readonly<Record<string, string>>;
  readonly consent?: string;
}

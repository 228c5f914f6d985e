import { Outbox, type Parcel } from '../../shared/outbox';
import { keepOwn } from '../../shared/own-answers';
import { change, entries, type Entry } from '../../shared/store';
import { session } from '../../shared/tab';
import { everyQuestion } from '../flow';
import type { QuestionType, Submission, Survey } from '../model';
import { codeOf } from './address';
import { responseKey } from './codes';
import { deleteDraft } from './resume-store';
import { dropSecret, rightFor, secretAt, secretKey } from './secrets';

/** Answers on their way, and those that have arrived. */
export const answers = new Outbox('surveys');

/** What a parcel says to ourselves, beside what is sent. */
export interface Memo {
  readonly receipt: string;
  /** Where the secret lies that it was made with. */
  readonly secret: string;
  readonly code?: string;
  /** The code for going on elsewhere, whose draft goes once the answer has arrived. */
  readonly resume?: string;
  /** Typed in by somebody else. */
  readonly entry?: boolean;
  /** Whether somebody has seen that it arrived. */
  readonly shown?: boolean;
  /** Whether secret and draft are put away. */
  readonly tidied?: boolean;
}

/** A note that somebody with this code, or this device, has answered. */
interface Answered extends Entry {
  readonly id: string;
}

export const subjectOf = (handle: string) => `survey/${handle}`;

export function memoOf(parcel: Parcel): Memo {
  return JSON.parse(parcel.memo ?? '{}') as Memo;
}

/** By the draft that was handed over: whoever taps twice sends once. */
const handedOver = new Map<string, Promise<boolean>>();

export function handOver(
  survey: Survey,
  submission: Submission,
  draftKey: string,
  resume: string | undefined
): Promise<boolean> {
  let running = handedOver.get(draftKey);
  if (!running) {
    running = add(survey, submission, draftKey, resume);
    handedOver.set(draftKey, running);
    running.catch(() => handedOver.delete(draftKey));
  }
  return running;
}

/** Another answer begins in this page, or the same one anew. */
export function beginAnew(): void {
  handedOver.clear();
}

async function add(
  survey: Survey,
  submission: Submission,
  draft: string,
  resume: string | undefined
): Promise<boolean> {
  const { handle } = survey;
  const own = submission.channel === 'web';
  const code = (own && survey.definition.access === 'codes' && codeOf(handle)) || '';
  const key = await secretKey(survey, submission.channel, code);
  const secret = await secretAt(key, code);
  const id = responseKey(handle, secret.receipt);
  const memo: Memo = {
    receipt: secret.receipt,
    secret: key,
    ...(code ? { code } : {}),
    ...(resume ? { resume } : {}),
    ...(own ? {} : { entry: true }),
  };
  const right = rightFor(survey, submission.channel, secret, key);
  if (own) {
    await keepOwn(handle, id, chosenIn(survey, submission));
  }
  return answers.add({
    id,
    subject: subjectOf(handle),
    method: 'PUT',
    url: `/api/v1/surveys/${handle}/responses/${id}`,
    body: submission,
    language: submission.language,
    draft,
    memo: JSON.stringify(memo),
    credentials: 'omit',
    ...(right ? { right } : {}),
  });
}

/** What shows in results where somebody stands; what they wrote is none of it. */
const CHOSEN: ReadonlySet<QuestionType> = new Set<QuestionType>([
  'single',
  'multiple',
  'picture',
  'scale',
  'number',
  'slider',
  'ranking',
  'matrix',
  'place',
  'consent',
]);

function chosenIn({ definition }: Survey, { answers }: Submission): Record<string, unknown> {
  const chosen = everyQuestion(definition)
    .filter(({ code, type }) => CHOSEN.has(type) && answers[code] !== undefined)
    .map(({ code }) => [code, answers[code]] as const);
  return Object.fromEntries(chosen);
}

// ── what has arrived ────────────────────────────────────────────────────────────────────────────

/** Puts away what an answer that arrived no longer needs, and notes what allows one answer only. */
export async function tidy(survey: Survey): Promise<void> {
  for (const parcel of await answers.all(subjectOf(survey.handle))) {
    const memo = memoOf(parcel);
    if (parcel.state === 'sent' && !memo.tidied) {
      const mark = answeredKey(survey, memo.code);
      if (mark && !memo.entry) {
        const note: Answered = { id: parcel.id, changedAt: Date.now() };
        await change([mark], () => new Map([[mark, note]]));
      }
      if (memo.resume) {
        await deleteDraft(survey.handle, memo.resume, parcel.language);
      }
      await dropSecret(memo.secret);
      await answers.rememberOn(parcel, JSON.stringify({ ...memo, tidied: true }));
    }
  }
}

function answeredKey({ handle, definition }: Survey, code: string | undefined): string | undefined {
  switch (definition.access) {
    case 'codes':
      return `survey/${handle}/answered/code-${code ?? ''}`;
    case 'account':
      return `survey/${handle}/answered/account`;
    default:
      return undefined;
  }
}

/** Whether the one answer that this code or this device has was sent from here. */
export async function hasAnswered(survey: Survey, code: string | undefined): Promise<boolean> {
  const key = answeredKey(survey, code);
  return key !== undefined && (await entries<Answered>(key)).has(key);
}

// ── what a person sees of it ────────────────────────────────────────────────────────────────────

/**
 * The answer that this page is about: the latest that this tab knows, that waits here, or that
 * arrived without anybody having seen it.
 */
export async function currentAnswer(survey: Survey, code: string): Promise<Parcel | undefined> {
  const subject = subjectOf(survey.handle);
  const seen = new Set((await answers.parcels(subject)).map(({ id }) => id));
  const all = (await answers.all(subject)).filter((parcel) => {
    const memo = memoOf(parcel);
    const mine = survey.definition.access !== 'codes' || memo.entry || memo.code === code;
    return mine && !isLeft(parcel.id) && (seen.has(parcel.id) || !memo.shown);
  });
  return all.at(-1);
}

/** How many answers lie here that have not arrived. */
export async function waiting(handle: string): Promise<number> {
  return (await answers.all(subjectOf(handle))).filter(({ state }) => state !== 'sent').length;
}

const LEFT = 'stadtmosaik/survey/left';

/** This tab goes on to another answer; the one before is sent all the same. */
export function leave(parcel: Parcel): void {
  try {
    session()?.setItem(LEFT, [...leftBehind(), parcel.id].join(' '));
  } catch {
    // After a reload the page shows it once more.
  }
}

const isLeft = (id: string) => leftBehind().includes(id);

function leftBehind(): string[] {
  return (session()?.getItem(LEFT) ?? '').split(' ').filter((id) => id !== '');
}


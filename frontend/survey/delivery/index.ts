import { NoAnswer } from '../../shared/api';
import type { Parcel } from '../../shared/outbox';
import { entries } from '../../shared/store';
import { tabName } from '../../shared/tab';
import type { Progress, Submission, Survey } from '../model';
import {
  codeOf,
  entryOf,
  forget,
  readAddress,
  receiptOf,
  remember,
  resumeOf,
  savedUnder,
} from './address';
import { currentAnswer, handOver, hasAnswered, memoOf, tidy } from './answers';
import { load } from './resume-store';
import { adoptSecret, knownSecret, openCodes, secretAt, secretKey } from './secrets';
import { lookAt } from './spending';
import { state } from './state';
import './survey-code';
import './survey-delivery';
import './survey-helper';
import './survey-resume';
import type { Arrival } from './types';

export { keepSurvey } from './offline';

/** Reads the fragment, takes it out of the address, and looks what lies here. Once a page. */
export async function arrive(survey: Survey, language: string): Promise<Arrival> {
  const { handle } = survey;
  readAddress(handle);
  await tidy(survey);
  if (receiptOf(handle) !== undefined) {
    return { next: 'delivered' };
  }
  const entry = entryOf(handle);
  if (entry) {
    const current = await currentAnswer(survey, '');
    const refused = current?.state === 'refused' && memoOf(current).entry === true;
    return { next: refused ? 'delivered' : 'answer', entry };
  }
  if (resumeOf(handle) !== undefined) {
    const resumed = await resume(survey);
    return resumed ? { next: 'answer', resumed } : { next: 'delivered' };
  }
  return survey.definition.access === 'codes' ? withCode(survey, language) : withoutCode(survey, '');
}

async function withCode(survey: Survey, language: string): Promise<Arrival> {
  const { handle } = survey;
  const code = codeOf(handle) ?? (await onlyCode(handle));
  if (!code) {
    if (code === '') {
      forget(handle, 'code');
      state.codeTrouble = 'mistyped';
    }
    return { next: 'code' };
  }
  const arrival = await withoutCode(survey, code);
  if (arrival.next !== 'answer') {
    return arrival;
  }
  const key = await secretKey(survey, 'web', code);
  const begun = (await knownSecret(key))?.blinded !== undefined;
  const trouble = begun ? undefined : await lookAt(survey, code, language);
  if (trouble) {
    forget(handle, 'code');
    state.codeTrouble = trouble;
    return { next: 'code' };
  }
  await secretAt(key, code);
  return arrival;
}

/** The code that was brought to this browser, if there is one and no other. */
async function onlyCode(handle: string): Promise<string | undefined> {
  const codes = await openCodes(handle);
  if (codes.length === 1) {
    remember(handle, 'code', codes[0]!);
    return codes[0];
  }
  return undefined;
}

async function withoutCode(survey: Survey, code: string): Promise<Arrival> {
  const current = await currentAnswer(survey, code);
  if (current && !memoOf(current).entry && !(await hasBegunAnother(survey, current))) {
    return { next: 'delivered' };
  }
  state.answered = await hasAnswered(survey, code);
  return { next: state.answered ? 'delivered' : 'answer' };
}

/** Whether this tab has begun an answer beside the one that lies here. */
async function hasBegunAnother({ handle }: Survey, current: Parcel): Promise<boolean> {
  const draft = `survey/${handle}/draft/${await tabName()}`;
  return current.draft !== draft && (await entries(draft)).has(draft);
}

/** What was saved elsewhere; undefined if it cannot be had, and the page says why. */
async function resume(survey: Survey): Promise<Progress | undefined> {
  const { handle } = survey;
  const code = resumeOf(handle);
  if (!code) {
    state.resumeTrouble = 'mistyped';
    return undefined;
  }
  try {
    const carried = await load(survey, code);
    remember(handle, 'saved', code);
    remember(handle, 'revision', carried.revision);
    forget(handle, 'resume');
    if (carried.code) {
      remember(handle, 'code', carried.code);
    }
    if (carried.secret) {
      await adoptSecret(await secretKey(survey, 'web', carried.code ?? ''), carried.secret);
    }
    return carried.progress;
  } catch (error) {
    state.resumeTrouble = error instanceof NoAnswer ? 'network' : 'nothing';
    return undefined;
  }
}

/**
 * Hands an answer over: makes the secret, has the key signed where that is needed, puts it into the
 * outbox. Resolves as soon as the browser keeps it, not when it has arrived.
 *
 * @param draftKey where the draft lies in the store; it goes in the same transaction
 * @returns whether the browser keeps it; false says that only this page's memory does
 */
export function deliver(
  survey: Survey,
  submission: Submission,
  draftKey: string
): Promise<boolean> {
  return handOver(survey, submission, draftKey, savedUnder(survey.handle));
}

import { ask } from '../../shared/api';
import type { Survey } from '../model';
import type { CodeTrouble } from './state';

/** So long an opening page waits for a word on its code, in milliseconds. */
const PATIENCE = 4_000;

/**
 * Whether a code is good, without spending it, so that nobody answers twenty questions first.
 *
 * @returns what is wrong with it; undefined if nothing is, or nobody can say now
 */
export async function lookAt(
  survey: Survey,
  code: string,
  language: string
): Promise<CodeTrouble | undefined> {
  const url = `/api/v1/surveys/${survey.handle}/spend`;
  try {
    const { status } = await ask('POST', url, language, JSON.stringify({ code }), PATIENCE, 'omit');
    return status === 409 ? 'spent' : status === 403 ? 'unknown' : undefined;
  } catch {
    // Without network the code is looked at when the answer is sent.
    return undefined;
  }
}

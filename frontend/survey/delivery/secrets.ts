import type { Right, Spending } from '../../shared/rights';
import { change, entries } from '../../shared/store';
import { tabName } from '../../shared/tab';
import type { Channel, Survey } from '../model';
import { randomLetters, RECEIPT_LENGTH, responseKey } from './codes';

/**
 * The secret of an answer, which is its receipt: made on the phone, never sent before somebody asks
 * for their answer with it. It belongs to whatever allows one answer only, a code or this device, else
 * to the tab in which somebody answers; so that the same right is never spent for two secrets.
 */
export interface Secret extends Spending {
  readonly receipt: string;
  /** The code that it belongs to. */
  readonly code?: string;
}

/** Where it lies for somebody with this code, or for whoever a helper types in. */
export async function secretKey(survey: Survey, channel: Channel, code: string): Promise<string> {
  const root = `survey/${survey.handle}/secret/`;
  if (channel !== 'web') {
    return `${root}entry-${await tabName()}`;
  }
  switch (survey.definition.access) {
    case 'codes':
      return `${root}code-${code}`;
    case 'account':
      return `${root}account`;
    default:
      return root + (await tabName());
  }
}

/** The secret that lies there; made now if there is none. */
export async function secretAt(key: string, code: string): Promise<Secret> {
  const receipt = randomLetters(RECEIPT_LENGTH);
  let secret: Secret = { receipt, changedAt: Date.now(), ...(code ? { code } : {}) };
  await change([key], ([current]) => {
    const known = current as Secret | undefined;
    secret = known?.receipt ? known : secret;
    return known === secret ? new Map() : new Map([[key, secret]]);
  });
  return secret;
}

export async function knownSecret(key: string): Promise<Secret | undefined> {
  return (await entries<Secret>(key)).get(key);
}

/** The codes that were brought here and whose answers were not sent yet. */
export async function openCodes(handle: string): Promise<string[]> {
  const found = await entries<Secret>(`survey/${handle}/secret/code-`);
  return [...found.values()].flatMap(({ code }) => (code ? [code] : []));
}

/** Puts one that was brought from another device in its place, unless there is one already. */
export async function adoptSecret(key: string, brought: Secret): Promise<void> {
  await change([key], ([current]) =>
    (current as Secret | undefined)?.blinded ? new Map() : new Map([[key, brought]])
  );
}

export async function dropSecret(key: string): Promise<void> {
  await change([key], () => new Map([[key, undefined]]));
}

/** What has to be spent before an answer is sent; undefined where everybody may answer. */
export function rightFor(
  survey: Survey,
  channel: Channel,
  secret: Secret,
  key: string
): Right | undefined {
  const message = responseKey(survey.handle, secret.receipt);
  if (channel !== 'web') {
    return {
      url: `/api/v1/staff/surveys/${survey.handle}/entries`,
      holder: 'session',
      publicKey: survey.helperKey ?? '',
      message,
      key,
    };
  }
  const common = {
    url: `/api/v1/surveys/${survey.handle}/spend`,
    publicKey: survey.answerKey ?? '',
    message,
    key,
  };
  switch (survey.definition.access) {
    case 'codes':
      return { ...common, holder: 'proof', proof: { code: secret.code ?? '' } };
    case 'account':
      return { ...common, holder: 'device' };
    default:
      return undefined;
  }
}

import { change, entries, type Entry } from './store';

/**
 * What somebody chose in a survey, kept in this browser so that they find it again in the results:
 * codes and numbers, never what they wrote. No server is asked or told; whoever goes by "I am done"
 * takes it along with everything else.
 */
export interface OwnAnswers extends Entry {
  /** The key under which the answer was sent. */
  readonly id: string;
  /** By question. */
  readonly answers: Readonly<Record<string, unknown>>;
}

const keyOf = (handle: string) => `survey/${handle}/own`;

/** Keeps them in place of what was kept of this survey before. */
export async function keepOwn(
  handle: string,
  id: string,
  answers: Readonly<Record<string, unknown>>
): Promise<void> {
  const own: OwnAnswers = { id, answers, changedAt: Date.now() };
  await change([keyOf(handle)], () => new Map([[keyOf(handle), own]]));
}

export async function ownAnswers(handle: string): Promise<OwnAnswers | undefined> {
  return (await entries<OwnAnswers>(keyOf(handle))).get(keyOf(handle));
}

/** @param id forgets only what was sent under this key */
export async function forgetOwn(handle: string, id?: string): Promise<void> {
  const key = keyOf(handle);
  await change([key], ([kept]) =>
    id === undefined || (kept as OwnAnswers | undefined)?.id === id
      ? new Map([[key, undefined]])
      : new Map()
  );
}

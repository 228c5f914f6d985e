import { entries } from './store';

/**
 * What people have begun and not handed over: features that keep drafts say so here, so that
 * somebody who finishes on a shared phone is asked about them.
 */
export interface Drafts {
  /** How many there are. */
  count(): Promise<number>;
  /** Hands all of them over to the outbox as they are. */
  sendAll(language: string): Promise<void>;
}

const known: Drafts[] = [];

export function registerDrafts(drafts: Drafts): void {
  known.push(drafts);
}

export async function countDrafts(): Promise<number> {
  const counts = await Promise.all(known.map((drafts) => drafts.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

export async function sendDrafts(language: string): Promise<void> {
  for (const drafts of known) {
    await drafts.sendAll(language);
  }
}

/** What was begun and cannot be handed over half done: somebody has to go on with it, or it goes. */
export interface Unfinished {
  /** Where to go on. */
  readonly href: string;
}

/** Where answers to surveys lie; read here, so that no page has to load the answering page for it. */
const SURVEYS = 'survey/';

/** Surveys that somebody has begun to answer in this browser. */
export async function unfinished(): Promise<Unfinished[]> {
  const handles = await handlesWith('draft');
  return handles.map((handle) => ({ href: `/s/${handle}` }));
}

/** How many receipts of answers lie in this browser. */
export async function countReceipts(): Promise<number> {
  return (await surveyKeys('receipt')).length;
}

/** Surveys that somebody has answered in this browser, as far as it still keeps anything of it. */
export async function answered(): Promise<ReadonlySet<string>> {
  return new Set([...(await handlesWith('own')), ...(await handlesWith('receipt'))]);
}

async function handlesWith(part: string): Promise<string[]> {
  return [...new Set((await surveyKeys(part)).map((key) => key.split('/')[1]!))];
}

async function surveyKeys(part: string): Promise<string[]> {
  const keys = [...(await entries(SURVEYS)).keys()];
  return keys.filter((key) => key.split('/')[2] === part);
}

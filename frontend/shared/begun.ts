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

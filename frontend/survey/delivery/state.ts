/** Why somebody who came with a code for going on does not go on. */
export type ResumeTrouble = 'nothing' | 'network' | 'mistyped';

/** Why a code does not help. */
export type CodeTrouble = 'mistyped' | 'unknown' | 'spent';

/** What this page has found out and its elements show; gone with the page. */
export const state: {
  resumeTrouble?: ResumeTrouble;
  codeTrouble?: CodeTrouble;
  /** The code whose answer was sent from here. */
  answered?: boolean;
} = {};

import type { Channel, Progress, Submission, Survey } from '../model';

/*
 * What the form needs from the delivery (./index.ts), which is a chunk of its own: it is loaded
 * after the page has been drawn, and the form works without it until somebody sends.
 *
 * The delivery brings these elements, all `SurveyElement`s (../texts.ts), each with `survey` set:
 *
 * <survey-delivery>  has the whole screen after sending: kept, sending, sent with its receipt, refused,
 *                    and an answer looked up with a receipt (`#r=`). Fires `survey-return`
 *                    (ReturnDetail) to change what was refused, and `survey-another` when somebody
 *                    else answers on this phone.
 * <survey-resume>    "go on on another device": a button and its dialog; has `progress` set.
 * <survey-code>      asks for the code where one is needed and none came along; fires `survey-code`.
 * <survey-helper>    the bar of whoever types in for others; fires `survey-entry` (Entry).
 */

/** Why a submission came back, for the form to lead to the place. */
export interface Refusal {
  /** The problem's kind: answer, quota-full, version-unknown, signature, … */
  readonly kind: string;
  /** The question that is meant. */
  readonly question?: string;
  /** A sentence in the reader's language. */
  readonly message: string;
}

/** What `survey-return` carries. */
export interface ReturnDetail {
  readonly refusal?: Refusal;
  readonly submission: Submission;
}

/** What `survey-entry` carries: how the answer comes here, and in what role somebody types it in. */
export interface Entry {
  readonly channel: Channel;
  readonly role?: string;
}

/** What the address says and what this browser holds, looked at once when the page opens. */
export interface Arrival {
  /**
   * `answer`: the form begins. `code`: a code is needed and not there (`<survey-code>`).
   * `sign-in`: an account is needed. `delivered`: `<survey-delivery>` has the screen.
   */
  readonly next: 'answer' | 'code' | 'sign-in' | 'delivered';
  /** Answers that were begun elsewhere, resumed with `#d=`. */
  readonly resumed?: Progress;
  /** Somebody types in for others. */
  readonly entry?: Entry;
}

/** The module ./index.ts. */
export interface Delivery {
  /** Reads the fragment, takes it out of the address, and looks what lies here. Once a page. */
  arrive(survey: Survey, language: string): Promise<Arrival>;

  /**
   * Hands an answer over: makes the secret, has the key signed where that is needed, puts it into
   * the outbox. Resolves as soon as the browser keeps it, not when it has arrived.
   *
   * @param draftKey where the draft lies in the store; it goes in the same transaction
   * @returns whether the browser keeps it; false says that only this page's memory does
   */
  deliver(survey: Survey, submission: Submission, draftKey: string): Promise<boolean>;

  /** Lets the page, its parts and this survey's definition be kept for opening it offline. */
  keepSurvey(survey: Survey): Promise<void>;
}

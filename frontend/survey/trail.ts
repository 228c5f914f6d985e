/**
 * The screens that somebody has come along, in the browser's own history: its way back leads to the
 * screen before, as people expect of a phone.
 */
interface Step {
  /** The screen's code. */
  readonly survey?: string;
  /** How many screens of this page lie before it. */
  readonly depth?: number;
}

const step = (): Step => (history.state as Step | null) ?? {};

/** Whether the browser's way back leads to a screen of this page. */
export function hasWayBack(): boolean {
  return (step().depth ?? 0) > 0;
}

/** The screen that was open here, also after a reload. */
export function placeInHistory(): string | undefined {
  return step().survey;
}

/** Goes on to this screen. */
export function pushStep(survey: string): void {
  history.pushState({ survey, depth: (step().depth ?? 0) + 1 }, '');
}

/** Puts this screen in place of the one that is open. */
export function replaceStep(survey: string): void {
  history.replaceState({ survey, depth: step().depth ?? 0 }, '');
}

import { declinedOf, walk } from './flow';
import type { Answers, Definition, Order } from './model';

/** Answers, with the questions that have once been shown with what they begin with. */
export interface Begun {
  readonly answers: Answers;
  readonly offered: ReadonlySet<string>;
}

/**
 * Gives the questions of a screen the answers that they begin with, each once: whoever takes one
 * away has taken it away. What nobody has been shown has no answer, so that nothing is sent or
 * looked at by rules that nobody could have objected to.
 *
 * @param at the code of the page that is shown
 */
export function begin(definition: Definition, order: Order, at: string, begun: Begun): Begun {
  let { answers, offered } = begun;
  for (;;) {
    // What a question begins with may bring the next one to the same screen.
    const screen = walk(definition, answers, order).screens.find(({ page }) => page.code === at);
    const fresh = (screen?.questions ?? []).filter(
      (question) => question.default !== undefined && !offered.has(question.code)
    );
    if (fresh.length === 0) {
      return { answers, offered };
    }
    const open = fresh.filter(
      ({ code }) => answers[code] === undefined && answers[declinedOf(code)] === undefined
    );
    answers = { ...answers, ...Object.fromEntries(open.map((it) => [it.code, it.default])) };
    offered = new Set([...offered, ...fresh.map(({ code }) => code)]);
  }
}

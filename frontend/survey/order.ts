import type { Definition, Option, Order, Question } from './model';

/** In which order a person is shown things, where the definition leaves it to chance. */

type Mutable = { [K in keyof Required<Order>]: Record<string, readonly string[]> };

/**
 * Chooses every order once.
 *
 * @param random gives numbers from 0 to less than 1
 */
export function chooseOrder(definition: Definition, random: () => number = Math.random): Order {
  const order: Mutable = { pages: {}, questions: {}, options: {} };
  for (const group of definition.groups) {
    if (group.shuffle) {
      order.pages[group.code] = shuffled(group.pages, random);
    }
    for (const page of group.pages) {
      if (page.shuffle) {
        order.questions[page.code] = shuffled(page.questions, random);
      }
      for (const question of page.questions) {
        if (question.shuffle) {
          order.options[question.code] = shuffledOptions(question, random);
        }
      }
    }
  }
  return tidy(order);
}

/** The order that was chosen for another version, as far as it fits; the rest is chosen anew. */
export function refit(order: Order, definition: Definition): Order {
  const fresh = chooseOrder(definition);
  const kept = <T extends keyof Order>(kind: T) =>
    Object.fromEntries(
      Object.entries<readonly string[]>(fresh[kind] ?? {}).map(([code, codes]) => {
        const known = order[kind]?.[code] ?? [];
        const same = known.length === codes.length && codes.every((it) => known.includes(it));
        return [code, same ? known : codes];
      })
    );
  return tidy({ pages: kept('pages'), questions: kept('questions'), options: kept('options') });
}

/** The things in the order of these codes; as they are without one. */
export function inOrder<T extends { readonly code: string }>(
  things: readonly T[],
  codes: readonly string[] | undefined
): readonly T[] {
  if (!codes) {
    return things;
  }
  const place = (thing: T) => {
    const at = codes.indexOf(thing.code);
    return at < 0 ? codes.length : at;
  };
  return [...things].sort((a, b) => place(a) - place(b));
}

/** "Something else" and "none of these" stay where people look for them: at the end. */
function shuffledOptions(question: Question, random: () => number): string[] {
  if (question.type === 'matrix') {
    return shuffled(question.rows ?? [], random);
  }
  const options = question.options ?? [];
  const stays = ({ other, exclusive }: Option) => other === true || exclusive === true;
  return [
    ...shuffled(options.filter((option) => !stays(option)), random),
    ...options.filter(stays).map(({ code }) => code),
  ];
}

function shuffled(things: readonly { readonly code: string }[], random: () => number): string[] {
  const codes = things.map(({ code }) => code);
  for (let last = codes.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [codes[last], codes[other]] = [codes[other]!, codes[last]!];
  }
  return codes;
}

function tidy(order: Mutable): Order {
  return Object.fromEntries(
    Object.entries(order).filter(([, codes]) => Object.keys(codes).length > 0)
  );
}

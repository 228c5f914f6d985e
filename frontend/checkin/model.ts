/** Who comes to a meeting, as the portal tells the phone at its door. */

export type Standing = 'CONFIRMED' | 'WAITING' | 'OFFERED';

export interface Needs {
  readonly interpretation: readonly string[];
  readonly sign: boolean;
  /** The ages of the children to be looked after. */
  readonly children: readonly number[];
  readonly stepFree: boolean;
  readonly quiet: boolean;
  readonly food: boolean;
  readonly note: string | null;
}

/** A registration: a person, and whoever they bring along. */
export interface Guest {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  readonly state: Standing;
  readonly online: boolean;
  readonly needs: Needs;
  /** How many of them have come. */
  readonly here: number;
  /** When the first of them came (ISO 8601). */
  readonly since: string | null;
  /** The first eight bytes of the hash of the secret in their code, in hexadecimal. */
  readonly code: string;
}

export interface Meeting {
  readonly title: string;
  readonly titleLanguage: string;
  /** Day and time, in words. */
  readonly when: string;
  readonly place: string | null;
  readonly guests: readonly Guest[];
}

/** What somebody at the door said of one registration; the portal counts each mark once. */
export interface Mark {
  readonly id: string;
  readonly registration: string;
  /** How many had come, as far as this phone knew. */
  readonly before: number;
  /** How many have come. */
  readonly here: number;
  /** When it was tapped (ISO 8601). */
  readonly at: string;
}

/**
 * The list with the marks that the portal does not know yet, in the order in which they were made.
 * As the portal does it (CheckInRule): a mark that rests on another count than there is now never
 * sends people home again whom another phone has let in.
 */
export function withMarks(guests: readonly Guest[], marks: readonly Mark[]): Guest[] {
  const byId = new Map(guests.map((guest) => [guest.id, guest]));
  for (const mark of marks) {
    const guest = byId.get(mark.registration);
    if (guest) {
      const here = merged(guest.here, mark, guest.people);
      const since = here === 0 ? null : (guest.since ?? mark.at);
      byId.set(guest.id, { ...guest, here, since });
    }
  }
  return [...byId.values()];
}

export function merged(current: number, { before, here }: Mark, people: number): number {
  const wanted = Math.max(0, Math.min(here, people));
  return current === before ? wanted : Math.max(current, wanted);
}

/** One line of what is needed: how many people need it, and how many of those are here. */
export interface NeedCount {
  /** `interpretation:ar`, `sign`, `childcare`, `step_free`, `quiet` or `food`. */
  readonly need: string;
  readonly here: number;
  readonly all: number;
}

export interface Counts {
  readonly here: number;
  readonly all: number;
  readonly needs: readonly NeedCount[];
}

/**
 * Counts people; for childcare children, for everything else registrations that said so, because
 * nobody tells for how many of a family it is.
 */
export function counts(guests: readonly Guest[]): Counts {
  // Who takes part from afar is not waited for, but may have come all the same.
  const coming = guests.filter(({ state, online, here }) => here > 0 || (state === 'CONFIRMED' && !online));
  const needs = new Map<string, { here: number; all: number }>();
  for (const guest of coming) {
    for (const [need, amount] of needsOf(guest.needs)) {
      const count = needs.get(need) ?? { here: 0, all: 0 };
      count.all += amount;
      count.here += guest.here > 0 ? amount : 0;
      needs.set(need, count);
    }
  }
  return {
    here: coming.reduce((sum, { here }) => sum + here, 0),
    all: coming.reduce((sum, { people }) => sum + people, 0),
    needs: [...needs].map(([need, count]) => ({ need, ...count })).sort(byNeed),
  };
}

const ORDER = ['interpretation', 'sign', 'childcare', 'step_free', 'quiet', 'food'];

function byNeed(a: NeedCount, b: NeedCount): number {
  const rank = ({ need }: NeedCount) => ORDER.indexOf(need.split(':')[0]!);
  return rank(a) - rank(b) || a.need.localeCompare(b.need);
}

/** What somebody needs, each with how many it is for. */
export function needsOf(needs: Needs): [string, number][] {
  const found: [string, number][] = needs.interpretation.map((tag) => [`interpretation:${tag}`, 1]);
  const add = (need: string, amount: number) => amount > 0 && found.push([need, amount]);
  add('sign', Number(needs.sign));
  add('childcare', needs.children.length);
  add('step_free', Number(needs.stepFree));
  add('quiet', Number(needs.quiet));
  add('food', Number(needs.food));
  return found;
}

/** Whether this is who is looked for: every word typed begins a word of the name, marks aside. */
export function matches(name: string, typed: string): boolean {
  const words = plain(name).split(/[\s\-'’]+/);
  return plain(typed)
    .split(/[\s\-'’]+/)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** Without case and marks: at a door nobody types these, and Arabic names come with many alefs. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+|\u0640/gu, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .trim();
}

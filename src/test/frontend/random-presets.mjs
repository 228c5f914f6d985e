// What the form begins with, if a rule comes out at something: one {"question", "answer"} a line for
// each value that is taken, for the server to judge.
// Arguments: the definition's file, how many values for each question, a seed.
import { readFileSync } from 'node:fs';
import { everyQuestion } from '../../../frontend/survey/flow.ts';
import { taken } from '../../../frontend/survey/preset.ts';

const [, , file, count, seed] = process.argv;
const definition = JSON.parse(readFileSync(file, 'utf8'));

// mulberry32
let state = Number(seed);
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const one = (list) => list[Math.floor(random() * list.length)];
const codes = everyQuestion(definition).flatMap(({ options = [], rows = [], areas = [] }) =>
  [...options, ...rows, ...areas].map(({ code }) => code)
);
const texts = ['', ' ', 'x', 'a\nb', '\u0007', '\ud800', '🙂', '2026-02-29', '2028-02-29', '1900-01-01'];
texts.push('2024-06-01', '08:30', '24:00', '5', 'x'.repeat(2100), ...codes);

function value(q) {
  const own = [...(q.options ?? []), ...(q.areas ?? [])].map(({ code }) => code);
  const any = () => one(own.length > 0 && random() < 0.7 ? own : codes);
  return one([
    () => one(texts),
    any,
    () => Array.from({ length: Math.floor(random() * 5) }, any),
    () => one([0, -0, 1, 3, 5, 100, 1e15, 2e15, NaN, Infinity, null, true, false, {}, undefined]),
    () => Math.floor(random() * 400) / one([1, 2, 3, 7, 10, 100]),
    () => 0.1 * Math.floor(random() * 100) + 0.2,
    () => Object.fromEntries((q.rows ?? [{ code: 'x' }]).map(({ code }) => [code, any()])),
  ])();
}

for (const q of everyQuestion(definition)) {
  for (let i = 0; i < Number(count); i++) {
    const answer = taken(q, value(q), {});
    if (answer !== undefined) {
      process.stdout.write(`${JSON.stringify({ question: q.code, answer })}\n`);
    }
  }
}

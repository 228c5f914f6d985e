// Answers as a form might be left by somebody who goes back and forth, and what the form makes of
// them: one {"answers", "order", "problems"} a line, for the server to compare.
// Arguments: the definition's file, how many, a seed.
import { readFileSync } from 'node:fs';
import { problemOf } from '../../../frontend/survey/check.ts';
import { declinedOf, everyQuestion, isAsked, otherOf, submission, walk } from '../../../frontend/survey/flow.ts';
import { chooseOrder } from '../../../frontend/survey/order.ts';

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
const some = (list, share = 0.4) => list.filter(() => random() < share);
const codes = (list) => list.map(({ code }) => code);
const between = (from, to) => from + Math.floor(random() * (to - from + 1));

function value(q) {
  switch (q.type) {
    case 'single':
      return one(codes(q.options));
    case 'multiple': {
      const alone = q.options.find(({ exclusive }) => exclusive);
      const chosen = some(codes(q.options.filter(({ exclusive }) => !exclusive)));
      return alone && random() < 0.2 ? [alone.code] : chosen;
    }
    case 'picture':
      return q.multiple ? some(codes(q.options)) : one(codes(q.options));
    case 'ranking':
      return some(codes(q.options)).sort(() => random() - 0.5);
    case 'scale':
      return between(q.from, q.to);
    case 'slider':
      return q.min + q.step * between(0, Math.round((q.max - q.min) / q.step));
    case 'number':
      return one([between(0, 30), between(-5, 200), between(0, 300) / 10]);
    case 'text':
      return one(['', '   ', 'ruhig', 'http://a.example', 'هادئ', 'x'.repeat(between(1, 2100))]);
    case 'date':
      return one(['1900-01-01', '2019-04-01', '2026-12-31', '2031-01-01']);
    case 'time':
      return one(['04:59', '05:00', '17:30', '23:59']);
    case 'matrix':
      return Object.fromEntries(some(codes(q.rows), 0.7).map((row) => [row, one(codes(q.options))]));
    case 'place':
      return one(codes(q.areas));
    case 'photo':
      return true;
    case 'consent':
      return q.must ? true : random() < 0.5;
  }
}

for (let i = 0; i < Number(count); i++) {
  const answers = {};
  for (const q of everyQuestion(definition).filter(isAsked)) {
    if (random() < 0.85) {
      answers[q.code] = value(q);
    }
    if (random() < 0.1) {
      answers[declinedOf(q.code)] = true;
    }
    if (random() < 0.3) {
      answers[otherOf(q.code)] = one(['', ' ', 'etwas', 'شيء']);
    }
  }
  const order = chooseOrder(definition, random);
  const { screens, data } = walk(definition, answers, order);
  const problems = screens
    .flatMap(({ questions }) => questions)
    .filter((q) => problemOf(q, answers, data))
    .map(({ code }) => code);
  const sent = submission(definition, answers, order);
  process.stdout.write(`${JSON.stringify({ ...sent, problems: problems.sort() })}\n`);
}

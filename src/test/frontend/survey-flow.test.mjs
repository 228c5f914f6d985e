// What a person is shown, and what is sent of what they have answered.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { problemOf } from '../../../frontend/survey/check.ts';
import { numberIn } from '../../../frontend/survey/digits.ts';
import { everyQuestion, fullQuota, submission, walk } from '../../../frontend/survey/flow.ts';
import { isForeign } from '../../../frontend/survey/languages.ts';
import { chooseOrder, refit } from '../../../frontend/survey/order.ts';
import { begin, taken } from '../../../frontend/survey/preset.ts';

const definition = JSON.parse(readFileSync('src/test/resources/survey/all-types.json', 'utf8'));
const question = (code) => everyQuestion(definition).find((it) => it.code === code);
const codes = (answers) => walk(definition, answers, {}).screens.map(({ page }) => page.code);
const problem = (code, answers, raw) =>
  problemOf(question(code), answers, walk(definition, answers, {}).data, raw)?.kind;

const tiny = (...questions) => ({
  groups: [{ code: 'g', pages: questions.map((it) => ({ code: `p_${it.code}`, questions: [it] })) }],
});

test('a screen comes and goes with the answer that it depends on', () => {
  assert.ok(!codes({}).includes('p_children'));
  assert.ok(codes({ people: 2 }).includes('p_children'));
});

test('what is hidden is not sent, is not seen by later rules, and is not forgotten', () => {
  const answers = { people: 3, children: 'yes', what: ['play', 'rest'] };
  assert.deepEqual(submission(definition, answers, {}).answers, answers);

  const alone = { ...answers, people: 1 };
  assert.deepEqual(submission(definition, alone, {}).answers, { people: 1, what: ['rest'] });
  assert.equal(walk(definition, alone, {}).data.children, undefined);
});

test('calculated values are for rules and never sent', () => {
  const walked = walk(definition, { people: 3 }, {});
  assert.equal(walked.data.perhead, 6);
  assert.ok(!('perhead' in submission(definition, { people: 3 }, {}).answers));
});

test('a calculated value that is no number, truth or text is not there', () => {
  const survey = tiny(
    { code: 'none', type: 'calculated', value: { '/': [1, 0] } },
    { code: 'list', type: 'calculated', value: { merge: [1, 2] } },
    { code: 'text', type: 'calculated', value: { cat: ['a', 'b'] } }
  );
  assert.deepEqual(walk(survey, {}, {}).data, { text: 'ab' });
});

test('several answers are sent in the order of the definition', () => {
  const { answers } = submission(definition, { what: ['shop', 'meet'] }, {});
  assert.deepEqual(answers.what, ['meet', 'shop']);
});

test('own words are sent only with the option that asks for them', () => {
  const words = { home__other: ' Bei Freunden ' };
  assert.equal(submission(definition, { home: 'else', ...words }, {}).answers.home__other, 'Bei Freunden');
  assert.ok(!('home__other' in submission(definition, { home: 'rent', ...words }, {}).answers));
});

test('who would rather not say sends that and nothing else', () => {
  const { answers } = submission(definition, { home: 'rent', home__declined: true }, {});
  assert.deepEqual(answers, { home__declined: true });
});

test('empty texts and lists are no answer', () => {
  assert.deepEqual(submission(definition, { word: '  ', what: [], rate: {} }, {}).answers, {});
});

test('what an older version knew is left out', () => {
  const answers = { area: 'gone', rate: { clean: 'good', gone: 'good' }, look: 'gone' };
  assert.deepEqual(submission(definition, answers, {}).answers, { rate: { clean: 'good' } });
});

test('says what is wrong, by the rules of each type', () => {
  assert.equal(problem('home', {}), 'required');
  assert.equal(problem('home', { home__declined: true }), undefined);
  assert.equal(problem('people', { people: 21 }), 'more');
  assert.equal(problem('people', { people: 2.5 }), 'whole');
  assert.equal(problem('people', {}, new Map([['people', 'vier']])), 'number');
  assert.equal(problem('since', { since: '1900-01-01' }), 'early');
  assert.equal(problem('what', { what: ['meet', 'rest', 'shop', 'other'] }), 'many');
  assert.equal(problem('rate', { rate: { clean: 'good' } }), 'rows');
  assert.equal(problem('word', { word: 'http://a.example' }), 'own');
  assert.equal(problem('word', { word: 'x'.repeat(41) }), 'long');
  assert.equal(problem('sure', {}), 'must');
});

test('a survey is there in a language also without a title in it', () => {
  const said = (language, languages) => isForeign({ languages, original: 'de' }, language);

  assert.equal(said('ar', ['de', 'ar']), false);
  assert.equal(said('de-simple', ['de', 'ar']), false);
  assert.equal(said('uk', ['de', 'ar']), true);
});

test('a day that is yet to come is none of the past', () => {
  const survey = tiny({ code: 'born', type: 'date', past: true });
  const [asked] = survey.groups[0].pages[0].questions;
  const day = (days) => {
    const at = new Date();
    at.setDate(at.getDate() + days);
    return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  };
  const late = (born, more = {}) => problemOf({ ...asked, ...more }, { born }, {})?.kind;

  assert.equal(late(day(-1)), undefined);
  assert.equal(late(day(0)), undefined);
  assert.equal(late(day(1)), 'late');
  assert.equal(late(day(-1), { max: day(-2) }), 'late');
  assert.equal(late(day(1), { max: day(2) }), 'late');
});

test('an order is chosen once, with what stands alone at the end', () => {
  const options = ['a', 'b', 'c', 'd'].map((code) => ({ code }));
  const survey = tiny({
    code: 'q',
    type: 'multiple',
    shuffle: true,
    options: [...options, { code: 'other', other: true }, { code: 'none', exclusive: true }],
  });
  let turn = 0;
  const order = chooseOrder(survey, () => [0.1, 0.9, 0.4][turn++ % 3]);
  assert.deepEqual(order.options.q.slice(-2), ['other', 'none']);
  assert.deepEqual([...order.options.q].sort(), ['a', 'b', 'c', 'd', 'none', 'other']);
  assert.deepEqual(refit(order, survey), order);
});

test('pages of a shuffled group come in their order, whatever depends on what', () => {
  const survey = tiny({ code: 'a', type: 'info' }, { code: 'b', type: 'info' });
  survey.groups[0].shuffle = true;
  const order = { pages: { g: ['p_b', 'p_a'] } };
  assert.deepEqual(walk(survey, {}, order).screens.map(({ page }) => page.code), ['p_b', 'p_a']);
});

test('a full quota ends it once what it asks for is known, and not before', () => {
  const { data } = walk(definition, { home: 'rent' }, {});
  assert.equal(fullQuota(definition, ['renters'], data, new Set()), undefined);
  assert.equal(fullQuota(definition, ['renters'], data, new Set(['home']))?.code, 'renters');
  assert.equal(fullQuota(definition, [], data, new Set(['home'])), undefined);
  assert.equal(fullQuota(definition, ['renters'], { home: 'own' }, new Set(['home'])), undefined);
});

test('reads numbers in digits of any script, with comma or point', () => {
  for (const [typed, format, number] of [
    ['12', 'de', 12],
    ['١٢', 'ar-u-nu-arab', 12],
    ['۱۲٫۵', 'ar-u-nu-arab', 12.5],
    ['१२', 'de', 12],
    ['3,5', 'de', 3.5],
    ['3.5', 'de', 3.5],
    ['1.500', 'de', 1500],
    ['1.500', 'en', 1.5],
    ['1,500', 'en', 1500],
    ['1.234.567,8', 'de', 1234567.8],
    ['١٬٥٠٠', 'ar-u-nu-arab', 1500],
    ['1 500', 'uk', 1500],
    ['−7', 'de', -7],
    ['-0', 'de', 0],
  ]) {
    assert.ok(Object.is(numberIn(typed, format), number), `${typed} (${format})`);
  }
  for (const typed of ['', '-', '.', 'vier', '1a', '1e3', '1,2,3.4.5']) {
    assert.equal(numberIn(typed, 'de'), undefined, typed);
  }
});

const preset = {
  groups: [
    {
      code: 'g',
      pages: [
        {
          code: 'p1',
          questions: [
            { code: 'bike', type: 'single', default: 'yes', options: [{ code: 'yes' }, { code: 'no' }] },
            { code: 'often', type: 'number', default: 3, showIf: { '==': [{ var: 'bike' }, 'yes'] } },
          ],
        },
        { code: 'p2', questions: [{ code: 'why', type: 'text', default: 'Nur so' }] },
      ],
    },
  ],
};
const fresh = { answers: {}, offered: new Set() };

test('a screen begins with what its questions begin with, and with what follows from it', () => {
  const begun = begin(preset, {}, 'p1', fresh);
  assert.deepEqual(begun.answers, { bike: 'yes', often: 3 });
  assert.deepEqual([...begun.offered], ['bike', 'often']);
  assert.deepEqual(submission(preset, begun.answers, {}).answers, { bike: 'yes', often: 3 });
});

test('an answer, also none, counts more than what the question began with', () => {
  const { offered } = begin(preset, {}, 'p1', fresh);
  assert.deepEqual(begin(preset, {}, 'p1', { answers: {}, offered }).answers, {});
  const own = { answers: { bike: 'no' }, offered: new Set() };
  assert.deepEqual(begin(preset, {}, 'p1', own).answers, { bike: 'no' });
  const rather = { answers: { bike__declined: true }, offered: new Set() };
  assert.equal(begin(preset, {}, 'p1', rather).answers.bike, undefined);
});

test('what nobody was shown is not answered, and what is hidden again is not sent', () => {
  assert.deepEqual(begin(preset, {}, 'start', fresh).answers, {});
  assert.equal(begin(preset, {}, 'p1', fresh).answers.why, undefined);
  const { answers } = begin(preset, {}, 'p1', fresh);
  assert.deepEqual(submission(preset, { ...answers, bike: 'no' }, {}).answers, { bike: 'no' });
});

const yes = { '==': [{ var: 'before' }, 'yes'] };
const following = (...questions) => ({
  groups: [
    {
      code: 'g',
      pages: [
        {
          code: 'p1',
          questions: [
            { code: 'before', type: 'single', options: [{ code: 'yes' }, { code: 'no' }] },
            { code: 'name', type: 'text' },
            { code: 'years', type: 'number' },
          ],
        },
        { code: 'p2', questions },
      ],
    },
  ],
});
const begunWith = (definition, answers, day) =>
  begin(definition, {}, 'p2', { answers, offered: new Set() }, day);

test('a question begins with what follows from earlier answers, once', () => {
  const definition = following(
    { code: 'after', type: 'single', defaultRule: { var: 'before' }, options: [{ code: 'yes' }] },
    { code: 'greeting', type: 'text', defaultRule: { cat: ['Für ', { var: 'name' }] } },
    { code: 'older', type: 'number', max: 20, defaultRule: { '+': [{ var: 'years' }, 1] } }
  );
  const begun = begunWith(definition, { before: 'yes', name: 'Mia', years: 9 });
  assert.equal(begun.answers.after, 'yes');
  assert.equal(begun.answers.greeting, 'Für Mia');
  assert.equal(begun.answers.older, 10);
  const changed = { answers: { ...begun.answers, years: 12, older: undefined }, offered: begun.offered };
  assert.equal(begin(definition, {}, 'p2', changed).answers.older, undefined);
  assert.equal(begin(definition, {}, 'p1', fresh).answers.greeting, undefined);
});

test('what follows and is no answer is nothing', () => {
  const definition = following(
    { code: 'after', type: 'single', defaultRule: { var: 'before' }, options: [{ code: 'yes' }] },
    { code: 'older', type: 'number', max: 20, defaultRule: { '+': [{ var: 'years' }, 1] } },
    { code: 'short', type: 'text', maxLength: 3, defaultRule: { var: 'name' } }
  );
  const { answers, offered } = begunWith(definition, { before: 'no', name: 'Miriam', years: 20 });
  assert.deepEqual(answers, { before: 'no', name: 'Miriam', years: 20 });
  assert.deepEqual([...offered], ['after', 'older', 'short']);
});

test('a question on the same screen may begin with what one before it begins with', () => {
  const definition = following(
    { code: 'first', type: 'number', default: 4 },
    { code: 'second', type: 'number', defaultRule: { '*': [{ var: 'first' }, 2] } }
  );
  assert.equal(begunWith(definition, {}).answers.second, 8);
});

test('a date begins with the day of the phone where it takes that day', () => {
  const day = (question) =>
    begunWith(following({ code: 'day', type: 'date', default: 'today', ...question }), {}, '2026-11-30')
      .answers.day;
  assert.equal(day({}), '2026-11-30');
  assert.equal(day({ min: '2026-12-01' }), undefined);
  const own = begunWith(following({ code: 'day', type: 'date', default: 'today' }), {});
  assert.match(own.answers.day, /^\d{4}-\d{2}-\d{2}$/);
});

const abc = [{ code: 'a' }, { code: 'b' }, { code: 'c', exclusive: true }, { code: 'd', showIf: yes }];

test('a value is taken as the answer that it is', () => {
  for (const [question, value, answer] of [
    [{ type: 'multiple', options: abc }, ['b', 'a'], ['a', 'b']],
    [{ type: 'multiple', options: abc }, ['a', 'd'], ['a']],
    [{ type: 'ranking', options: abc }, ['b', 'a'], ['b', 'a']],
    [{ type: 'picture', options: abc, multiple: true }, ['b'], ['b']],
    [{ type: 'picture', options: abc }, 'b', 'b'],
    [{ type: 'place', areas: [{ code: 'west' }] }, 'west', 'west'],
    [{ type: 'scale', from: 1, to: 5 }, 5, 5],
    [{ type: 'slider', min: 0, max: 1, step: 0.1 }, 0.1 + 0.2, 0.1 + 0.2],
    [{ type: 'number', decimals: 1 }, 0.1 + 0.2, 0.3],
    [{ type: 'number' }, 10 / 3, 3],
    [{ type: 'text', long: true }, 'a\nb', 'a\nb'],
    [{ type: 'date' }, '2028-02-29', '2028-02-29'],
    [{ type: 'time' }, '23:59', '23:59'],
    [{ type: 'matrix', rows: abc, options: abc }, { a: 'b' }, { a: 'b' }],
  ]) {
    assert.deepEqual(taken({ code: 'q', ...question }, value, {}), answer, JSON.stringify(question));
  }
});

test('a value that is no answer is not taken', () => {
  for (const [question, value] of [
    [{ type: 'single', options: abc }, 'z'],
    [{ type: 'single', options: abc }, ['a']],
    [{ type: 'single', options: abc }, 'd'],
    [{ type: 'multiple', options: abc }, 'a'],
    [{ type: 'multiple', options: abc }, []],
    [{ type: 'multiple', options: abc }, ['a', 'z']],
    [{ type: 'multiple', options: abc }, ['a', 'a']],
    [{ type: 'multiple', options: abc }, ['a', 'c']],
    [{ type: 'multiple', options: abc, max: 1 }, ['a', 'b']],
    [{ type: 'scale', from: 1, to: 5 }, 6],
    [{ type: 'scale', from: 1, to: 5 }, 2.5],
    [{ type: 'scale', from: 1, to: 5 }, '3'],
    [{ type: 'slider', min: 0, max: 10, step: 5 }, 3],
    [{ type: 'number' }, NaN],
    [{ type: 'number' }, null],
    [{ type: 'number', min: 1 }, 0],
    [{ type: 'text' }, '  '],
    [{ type: 'text' }, 5],
    [{ type: 'text' }, 'a\nb'],
    [{ type: 'text', long: true }, 'a\u0000'],
    [{ type: 'text', long: true }, 'a\ud800'],
    [{ type: 'text', maxLength: 2 }, 'abc'],
    [{ type: 'text', validate: [{ rule: { '==': [{ var: 'q' }, 'x'] } }] }, 'y'],
    [{ type: 'date' }, '2026-02-29'],
    [{ type: 'date', max: '2026-01-01' }, '2026-02-01'],
    [{ type: 'time' }, '24:00'],
    [{ type: 'matrix', rows: abc, options: abc }, { a: 'z' }],
    [{ type: 'matrix', rows: abc, options: abc }, {}],
    [{ type: 'photo' }, true],
    [{ type: 'consent' }, true],
  ]) {
    const what = `${JSON.stringify(question)} ${JSON.stringify(value)}`;
    assert.equal(taken({ code: 'q', ...question }, value, {}), undefined, what);
  }
});

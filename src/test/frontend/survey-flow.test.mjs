// What a person is shown, and what is sent of what they have answered.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { problemOf } from '../../../frontend/survey/check.ts';
import { numberIn } from '../../../frontend/survey/digits.ts';
import { everyQuestion, fullQuota, submission, walk } from '../../../frontend/survey/flow.ts';
import { chooseOrder, refit } from '../../../frontend/survey/order.ts';
import { begin } from '../../../frontend/survey/preset.ts';

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

// Codes as people type them, and the key of an answer as the server computes it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import {
  bytesOf,
  grouped,
  randomLetters,
  readCode,
  responseKey,
} from '../../../frontend/survey/delivery/codes.ts';

test('reads a code in any case, with spaces, hyphens and look-alikes', () => {
  const code = '01ABCDEFGHJKMNPQ';
  for (const typed of [
    '01AB-CDEF-GHJK-MNPQ',
    ' 01ab cdef ghjk mnpq ',
    'oIab–cdef–ghjk–mnpq',
    'OlABCDEFGHJKMNPQ',
    '\u200e01AB\u00a0CDEF GHJK MNPQ\u200f',
  ]) {
    assert.equal(readCode(typed, 16), code, typed);
  }
});

test('reads digits of any script', () => {
  assert.equal(readCode('٠١٢٣-٤٥٦٧-٨٩AB-CDEF', 16), '0123456789ABCDEF');
  assert.equal(readCode('۰۱۲۳۴۵۶۷۸۹ABCDEF', 16), '0123456789ABCDEF');
  assert.equal(readCode('०१२३४५६७८९ABCDEF', 16), '0123456789ABCDEF');
  assert.equal(readCode('０１２３４５６７８９ABCDEF', 16), '0123456789ABCDEF');
});

test('refuses what is too short, too long or no letter of a code', () => {
  for (const typed of ['', '01AB', '01AB-CDEF-GHJK-MNPQ-R', '01AB-CDEF-GHJK-MNPU', 'äöüß-CDEF-GHJK-MNPQ']) {
    assert.equal(readCode(typed, 16), undefined, typed);
  }
});

test('makes codes that it reads itself', () => {
  for (let i = 0; i < 100; i++) {
    const code = randomLetters(32);
    assert.equal(readCode(grouped(code), 32), code);
    assert.equal(bytesOf(code).length, 20);
  }
});

test('hashes survey and receipt to the key', () => {
  const receipt = randomLetters(32);
  const expected = createHash('sha256')
    .update('stadtmosaik:response:v1:0123456789:')
    .update(bytesOf(receipt))
    .digest('hex');
  assert.equal(responseKey('0123456789', receipt), expected);
});

test('takes the highest bits first', () => {
  assert.deepEqual([...bytesOf('ZZZZZZZZ')], [255, 255, 255, 255, 255]);
  assert.deepEqual([...bytesOf('G0000000')], [128, 0, 0, 0, 0]);
  assert.deepEqual([...bytesOf('00000001')], [0, 0, 0, 0, 1]);
});

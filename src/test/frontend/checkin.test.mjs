// The list at a door: what counts, who is found, and what a phone keeps of it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { guestOf, secretIn } from '../../../frontend/checkin/codes.ts';
import { counts, matches, merged, withMarks } from '../../../frontend/checkin/model.ts';
import { keyOf, newRoot, seal, unseal } from '../../../frontend/checkin/vault.ts';

const NONE = {
  interpretation: [],
  sign: false,
  children: [],
  stepFree: false,
  quiet: false,
  food: false,
  note: null,
};

const guest = (id, more = {}) => ({
  id,
  name: id,
  people: 1,
  state: 'CONFIRMED',
  online: false,
  needs: NONE,
  here: 0,
  since: null,
  code: '',
  ...more,
});

const mark = (registration, before, here, id = 'm') => ({
  id,
  registration,
  before,
  here,
  at: '2026-12-08T17:00:00Z',
});

test('a mark on the count that there is sets it, one on another never sends people home', () => {
  assert.equal(merged(0, mark('a', 0, 2), 3), 2);
  assert.equal(merged(2, mark('a', 2, 0), 3), 0);
  assert.equal(merged(2, mark('a', 0, 2), 3), 2);
  assert.equal(merged(3, mark('a', 2, 0), 3), 3);
  assert.equal(merged(0, mark('a', 0, 9), 3), 3);
  assert.equal(merged(0, mark('a', 0, -1), 3), 0);
});

test('shows what is not sent yet, in the order in which it was tapped', () => {
  const shown = withMarks(
    [guest('a'), guest('b', { people: 3 })],
    [mark('b', 0, 3), mark('b', 3, 2), mark('a', 0, 1), mark('gone', 0, 1)]
  );
  assert.deepEqual(
    shown.map(({ here }) => here),
    [1, 2]
  );
  assert.equal(shown[0].since, '2026-12-08T17:00:00Z');
  assert.equal(withMarks(shown, [mark('a', 1, 0)])[0].since, null);
});

test('counts people, and needs by registration, children each', () => {
  const arabic = { ...NONE, interpretation: ['ar'], children: [3, 5] };
  const { here, all, needs } = counts([
    guest('a', { people: 4, needs: arabic, here: 2 }),
    guest('b', { needs: { ...NONE, interpretation: ['ar'], stepFree: true } }),
    guest('c', { state: 'WAITING', needs: arabic }),
    guest('d', { online: true }),
  ]);
  assert.equal(here, 2);
  assert.equal(all, 5);
  assert.deepEqual(needs, [
    { need: 'interpretation:ar', all: 2, here: 1 },
    { need: 'childcare', all: 2, here: 2 },
    { need: 'step_free', all: 1, here: 0 },
  ]);
});

test('finds names however they are typed at a door', () => {
  assert.ok(matches('Ömer Yılmaz', 'omer yil'));
  assert.ok(matches('Anna-Lena Groß', 'gross'));
  assert.ok(matches('Anna-Lena Groß', 'lena'));
  assert.ok(matches('أمل حدّاد', 'امل حداد'));
  assert.ok(matches('فاطمة', 'فاطمه'));
  assert.ok(matches('Олена Шевченко', 'шев'));
  assert.ok(matches('Somebody', '  '));
  assert.ok(!matches('Anna', 'nna'));
  assert.ok(!matches('Anna Berg', 'berg otto'));
});

test('knows a guest by the hash of the secret in their code', async () => {
  const secret = 'abcdefghij0123456789';
  const code = createHash('sha256').update(secret).digest('hex').slice(0, 16);
  const guests = [guest('a', { code: 'ff'.repeat(8) }), guest('b', { code })];
  assert.equal((await guestOf(guests, secret)).id, 'b');
  assert.equal(await guestOf(guests, 'somethingelse'), undefined);
});

test('takes the secret from the address of its own meeting only', () => {
  assert.equal(secretIn('https://x.example/checkin/abcdefghjk#s3cret-s3cret', 'abcdefghjk'), 's3cret-s3cret');
  assert.equal(secretIn('https://x.example/checkin/another000#s3cret-s3cret', 'abcdefghjk'), undefined);
  assert.equal(secretIn('https://x.example/m/abcdefghjk', 'abcdefghjk'), undefined);
  assert.equal(secretIn('WIFI:S:cafe;;', 'abcdefghjk'), undefined);
});

test('a list opens with both halves of its key, and with neither alone', async () => {
  const root = await newRoot();
  const half = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await seal(await keyOf(root, half, 'meeting'), iv, 'Amal Haddad');

  assert.equal(await unseal(await keyOf(root, half, 'meeting'), iv, sealed), 'Amal Haddad');
  assert.ok(!Buffer.from(sealed).includes('Amal'));
  const other = crypto.getRandomValues(new Uint8Array(32));
  await assert.rejects(unsealedWith(root, other, 'meeting'));
  await assert.rejects(unsealedWith(await newRoot(), half, 'meeting'));
  await assert.rejects(unsealedWith(root, half, 'another'));

  async function unsealedWith(key, salt, name) {
    return unseal(await keyOf(key, salt, name), iv, sealed);
  }
});

test('no script gets the key out', async () => {
  const root = await newRoot();
  const key = await keyOf(root, new Uint8Array(32), 'meeting');
  assert.equal(root.extractable, false);
  assert.equal(key.extractable, false);
  await assert.rejects(crypto.subtle.exportKey('raw', key));
});

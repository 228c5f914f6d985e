// The browser's side of RFC 9474, run against its test vectors (appendix A).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { blind, unblind } from '../../../frontend/shared/blind.ts';
import { fromHex, toBase64Url, toHex, fromBase64Url } from '../../../frontend/shared/bytes.ts';

const vector = Object.fromEntries(
  readFileSync('src/test/resources/survey/rfc9474-pss-deterministic.properties', 'utf8')
    .split('\n')
    .filter((line) => /^\w/.test(line))
    .map((line) => line.split(/\s*=\s*/))
);
const E = 65537n;
const HASH = 48;
const whole = (hex) => BigInt(`0x${hex}`);
const n = whole(vector.p) * whole(vector.q);
const LENGTH = n.toString(16).length;
const hexIn = (number) => number.toString(16).padStart(LENGTH, '0');
const base64Url = (hex) => toBase64Url(fromHex(hex));
const hexOf = (text) => toHex(fromBase64Url(text));

const publicKey = await spki();

test('blinds as the vector does', async () => {
  const r = hexIn(inverse(whole(vector.inv), n));
  const blinded = await withRandom([await salt(), r], () => blind(publicKey, vector.msg));
  assert.equal(hexOf(blinded.blinded), vector.blinded_msg);
  assert.equal(hexOf(blinded.inverse), vector.inv);
});

test('takes the blinding away as the vector does', async () => {
  const signature = await unblind(
    publicKey,
    vector.msg,
    base64Url(vector.blind_sig),
    base64Url(vector.inv)
  );
  assert.equal(hexOf(signature), vector.sig);
});

test('refuses what is no signature over this message', async () => {
  const wrong = vector.blind_sig.slice(0, -1) + (vector.blind_sig.endsWith('0') ? '1' : '0');
  await assert.rejects(unblind(publicKey, vector.msg, base64Url(wrong), base64Url(vector.inv)));
  const other = vector.msg.slice(0, -1) + (vector.msg.endsWith('0') ? '1' : '0');
  await assert.rejects(
    unblind(publicKey, other, base64Url(vector.blind_sig), base64Url(vector.inv))
  );
});

/** These bytes instead of random ones, after the none that a message without a prefix takes. */
async function withRandom(hexes, work) {
  const rest = ['', ...hexes];
  const before = crypto.getRandomValues;
  crypto.getRandomValues = (array) => {
    array.set(fromHex(rest.shift()));
    return array;
  };
  try {
    const result = await work();
    assert.equal(rest.length, 0);
    return result;
  } finally {
    crypto.getRandomValues = before;
  }
}

/** The salt of the vector, out of its signature (RFC 8017, section 9.1.2). */
async function salt() {
  const encoded = fromHex(hexIn(power(whole(vector.sig), E, n)));
  const seed = encoded.slice(-HASH - 1, -1);
  const masked = encoded.slice(0, -HASH - 1);
  const mask = [];
  for (let counter = 0; mask.length < masked.length; counter++) {
    const block = Uint8Array.from([...seed, 0, 0, 0, counter]);
    mask.push(...new Uint8Array(await crypto.subtle.digest('SHA-384', block)));
  }
  return toHex(masked.map((byte, i) => byte ^ mask[i]).slice(-HASH));
}

function power(base, exponent, modulus) {
  let result = 1n;
  for (let bit = exponent, square = base; bit > 0n; bit >>= 1n) {
    result = bit & 1n ? (result * square) % modulus : result;
    square = (square * square) % modulus;
  }
  return result;
}

async function spki() {
  const jwk = { kty: 'RSA', n: base64Url(hexIn(n)), e: 'AQAB' };
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify']);
  return toBase64Url(new Uint8Array(await crypto.subtle.exportKey('spki', key)));
}

/** By Euclid. */
function inverse(a, modulus) {
  let [r, next, s, factor] = [modulus, a, 0n, 1n];
  while (next !== 0n) {
    const q = r / next;
    [r, next, s, factor] = [next, r - q * next, factor, s - q * factor];
  }
  return ((s % modulus) + modulus) % modulus;
}

import { sha256 } from '../../shared/sha256';

/**
 * What people write down and type: codes of letters, receipts and codes for going on elsewhere. All
 * are random bits in Crockford's base 32, which has no letter that looks like a digit.
 */

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What is read as what. */
const TWINS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const GROUP = 4;

/** Letters of a code on a letter, and of a code for going on: 80 bits. */
export const CODE_LENGTH = 16;
/** Letters of a receipt: 160 bits. */
export const RECEIPT_LENGTH = 32;

/** Fresh random letters, five bits each. */
export function randomLetters(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => LETTERS[byte & 31]).join('');
}

/**
 * What somebody has typed or scanned, as it is meant: in any case, with spaces and hyphens or
 * without, with digits of any script.
 *
 * @returns undefined if it is no code of this length
 */
export function readCode(typed: string, length: number): string | undefined {
  const letters = [...typed.normalize('NFKC').toUpperCase()]
    .map((letter) => digitOf(letter) ?? TWINS[letter] ?? letter)
    .filter((letter) => !/[\s\p{P}\p{Cf}]/u.test(letter));
  const meant = letters.every((letter) => LETTERS.includes(letter));
  return meant && letters.length === length ? letters.join('') : undefined;
}

/** The value of a decimal digit of any script: each script has its ten in a row. */
function digitOf(letter: string): string | undefined {
  if (!/^\p{Nd}$/u.test(letter)) {
    return undefined;
  }
  let value = 0;
  for (let at = letter.codePointAt(0)! - 1; value < 9 && isDigit(at); at--) {
    value++;
  }
  return String(value);
}

const isDigit = (codePoint: number) => /^\p{Nd}$/u.test(String.fromCodePoint(codePoint));

/** As it is printed: in fours. */
export function grouped(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? '';
}

/** The bytes of base 32, the highest bits first; a rest of fewer than eight bits is left out. */
export function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const letter of letters) {
    buffer = (buffer << 5) | LETTERS.indexOf(letter);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
      buffer &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
}

/**
 * The key under which an answer lies: a hash of survey and receipt, in hexadecimal. Whoever knows
 * the key does not know the receipt.
 */
export function responseKey(handle: string, receipt: string): string {
  const secret = String.fromCharCode(...bytesOf(receipt));
  return sha256(`stadtmosaik:response:v1:${handle}:${secret}`);
}

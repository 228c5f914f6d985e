/** Numbers as people write them: in digits of any script, with comma or point. */

const DIGIT = /^\p{Nd}$/u;

/** The text with its digits as 0 to 9. */
export function westernDigits(text: string): string {
  return [...text].map((letter) => (DIGIT.test(letter) ? String(valueOf(letter)) : letter)).join('');
}

/** Decimal digits of a script stand in a row from its zero (Unicode, chapter 4.6). */
function valueOf(letter: string): number {
  const place = letter.codePointAt(0)!;
  if (place >= 0x1d7ce && place <= 0x1d7ff) {
    return (place - 0x1d7ce) % 10;
  }
  let zero = place;
  while (place - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) {
    zero--;
  }
  return place - zero;
}

/**
 * The number that somebody has written; undefined if it is none.
 *
 * @param format for Intl: says whether a single point parts thousands or decimals
 */
export function numberIn(text: string, format: string): number | undefined {
  const plain = westernDigits(text)
    .replace(/[\s\u00a0\u202f\u200e\u200f\u061c'’_]/g, '')
    .replace(/[\u2212\u2010-\u2013]/g, '-')
    .replace(/\u066c/g, '')
    .replace(/\u066b/g, '.');
  const match = /^([+-]?)([\d.,]+)$/.exec(plain);
  if (!match || !/\d/.test(match[2]!)) {
    return undefined;
  }
  const number = Number(match[1] + decimal(match[2]!, format));
  // Never -0, which JSON does not know.
  return Number.isFinite(number) ? number || 0 : undefined;
}

/** With a point before the decimals and nothing between the thousands. */
function decimal(digits: string, format: string): string {
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (point >= 0 && comma >= 0) {
    const [part, thousands] = point > comma ? ['.', ','] : [',', '.'];
    return digits.split(thousands).join('').replace(part, '.');
  }
  const sign = point >= 0 ? '.' : ',';
  const grouped = new RegExp(`^\\d{1,3}(\\${sign}\\d{3})+$`).test(digits);
  const twice = digits.indexOf(sign) !== digits.lastIndexOf(sign);
  if (grouped && (twice || sign === groupingSign(format))) {
    return digits.split(sign).join('');
  }
  return digits.replace(',', '.');
}

function groupingSign(format: string): string | undefined {
  return new Intl.NumberFormat(format, { useGrouping: true })
    .formatToParts(1_234_567)
    .find(({ type }) => type === 'group')?.value;
}

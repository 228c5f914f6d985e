/**
 * Which language a text is in, as far as a few frequent words and letters tell. A guess only fills
 * in the list of languages until somebody chooses; where several could be, there is none.
 */

/** Letters that only one of the languages of a script has here. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[\u1200-\u137f]/, 'ti'],
  [/[їєґі]/i, 'uk'],
  [/[ыэё]/i, 'ru'],
  [/[ڕۆێڵ]/, 'ku'],
  [/[پچژگ]/, 'fa'],
];

/** Words that stand in nearly every sentence, and in no other of these languages. */
const WORDS: Readonly<Record<string, string>> = {
  de: 'und der das ist nicht ein eine wir für mit auch den dem auf sich wird gibt mehr keine',
  en: 'the and is are we not for with this that there of our have should they it more',
  tr: 've bir bu için çok ile daha olsun var yok değil olan gibi ama bizim istiyoruz lazım',
  fr: 'le les et est une pour dans pas nous avec des sur plus qui il faut',
  es: 'el los y es una para con no por que las más del se hay',
  it: 'il e è una per con non che di sono più della gli ci',
  pl: 'i jest nie się na w dla to że są jak więcej',
  ro: 'și este nu la pentru cu sunt mai că să din care',
  sq: 'dhe është për nuk me në të një më ka që',
  ku: 'û ji bo li ne di ku ev jî bi',
};

/** Letters that none of the others above has; one is as good as two words. */
const MARKS: Readonly<Record<string, RegExp>> = {
  de: /ß/,
  tr: /[ğı]/,
  pl: /[łśź]/i,
  ro: /[țș]/i,
};

const LISTS = Object.entries(WORDS).map(
  ([tag, words]) => [tag, new Set(words.split(' '))] as const
);

/** So many words make it clear. */
const CLEAR = 2;

/** Beyond so many characters a text is not read: the language is long clear. */
const ENOUGH = 600;

/**
 * @returns a language tag, or nothing where it is not clear
 */
export function guessLanguage(text: string): string {
  const read = text.slice(0, ENOUGH);
  const letters = read.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp) => (read.match(script)?.length ?? 0) / letters;
  if (letters < 8) {
    return '';
  }
  if (share(/[\u0600-\u06ff]/g) > 0.6 || share(/[\u0400-\u04ff\u1200-\u137f]/g) > 0.6) {
    const own = LETTERS.find(([letter]) => letter.test(read))?.[1];
    // Bulgarian has no letter of its own, but no text without this one either.
    return own ?? (/[\u0400-\u04ff]/.test(read) ? (/ъ/i.test(read) ? 'bg' : '') : 'ar');
  }
  const words = read.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [best, next] = LISTS.map(([tag, list]) => {
    const hits = words.filter((word) => list.has(word)).length;
    return [tag, hits + (MARKS[tag]?.test(read) ? CLEAR : 0)] as const;
  }).sort(([, a], [, b]) => b - a);
  return best![1] >= CLEAR && best![1] > next![1] ? best![0] : '';
}

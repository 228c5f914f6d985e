import assert from 'node:assert/strict';
import test from 'node:test';
import { guessLanguage } from '../../../frontend/idea/language-guess.ts';

const TEXTS = {
  de: [
    'Die Bänke am Kanal sind kaputt und das ist nicht gut.',
    'Mehr Bäume für die Straße, wir brauchen Schatten.',
    'Im Hof gibt es keine Bank.',
  ],
  en: [
    'Letters from the housing office are hard to understand.',
    'We should have more trees in this street.',
  ],
  tr: [
    'Mahallemizde bir kütüphane istiyoruz. Çocuklar orada ders çalışabilsin.',
    'Bu parkta çocuklar için bir bank yok',
    'Gençler akşamları nerede buluşuyor? Bunu gençlerin kendisi araştırsın.',
  ],
  uk: ["У під'їзді немає місця для дитячих візків."],
  ru: ['Нам нужны лавочки у канала, чтобы пожилые люди могли отдыхать.'],
  bg: ['Нужни са пейки край канала, където възрастните хора могат да си почиват.'],
  ar: ['نحتاج مكانًا دافئًا نلتقي فيه بعد المدرسة.'],
  fa: ['ما به یک پارک برای بچه‌ها نیاز داریم چون جایی نیست'],
  fr: ['Il faut plus de bancs pour les personnes âgées dans le quartier.'],
  es: ['Faltan bancos para los mayores en el canal y no hay sombra.'],
  it: ['Ci sono poche panchine per gli anziani e non è giusto.'],
  pl: ['Brakuje ławek nad kanałem i nie ma cienia dla starszych.'],
  ro: ['Lipsesc băncile și nu este umbră pentru bătrâni.'],
  sq: ['Nuk ka stola për të moshuarit dhe nuk është mirë.'],
  ku: ['Li taxa me ji bo zarokan park û bank tune ne.'],
  ti: ['ኣብ ከባቢና መናፍሻ የለን እዩ'],
};

for (const [language, texts] of Object.entries(TEXTS)) {
  test(`knows ${language}`, () => {
    for (const text of texts) {
      assert.equal(guessLanguage(text), language, text);
    }
  });
}

test('says nothing where it is not clear', () => {
  for (const text of ['', 'OK', 'Mehr Bänke', '12345 678 90', '😀'.repeat(20), 'x '.repeat(20)]) {
    assert.equal(guessLanguage(text), '', text);
  }
});

test('reads a long text as fast as a short one', () => {
  assert.equal(guessLanguage('und das ist nicht '.repeat(100_000)), 'de');
});

package org.stadtmosaik.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/**
 * What Lucene's analyzers make of texts: words without endings, without marks that people leave out
 * when they type (hamza and vowel signs in Arabic, umlauts in German), and without words that say
 * nothing by themselves. Turkish knows its two letters i. Ukrainian words are looked up in a
 * dictionary (morfologik).
 */
enum Stemmer {
  GERMAN('d', "de", new GermanAnalyzer()),
  ENGLISH('e', "en", new EnglishAnalyzer()),
  TURKISH('t', "tr", new TurkishAnalyzer()),
  ARABIC('a', "ar", new ArabicAnalyzer()),
  UKRAINIAN('u', "uk", new UkrainianMorfologikAnalyzer()),
  /** Words as they are, in small letters: for every other language. */
  PLAIN('p', "", new StandardAnalyzer());

  private final char letter;
  private final String language;
  private final Analyzer analyzer;

  Stemmer(char letter, String language, Analyzer analyzer) {
    this.letter = letter;
    this.language = language;
    this.analyzer = analyzer;
  }

  /** Which one reads a text: by what language it is said to be in, unless its letters say else. */
  static Stemmer of(String tag, Script script) {
    if (script == Script.ARABIC) {
      return tag.startsWith("fa") || tag.startsWith("ur") ? PLAIN : ARABIC;
    }
    if (script == Script.CYRILLIC) {
      return tag.startsWith("ru") || tag.startsWith("bg") ? PLAIN : UKRAINIAN;
    }
    for (Stemmer stemmer : List.of(GERMAN, ENGLISH, TURKISH)) {
      if (tag.equals(stemmer.language) || tag.startsWith(stemmer.language + "-")) {
        return stemmer;
      }
    }
    return PLAIN;
  }

  /** Which ones may have read what somebody looks for who types these letters. */
  static List<Stemmer> reading(Script script) {
    return switch (script) {
      case ARABIC -> List.of(ARABIC, PLAIN);
      case CYRILLIC -> List.of(UKRAINIAN, PLAIN);
      case OTHER -> List.of(GERMAN, ENGLISH, TURKISH, PLAIN);
    };
  }

  /** The stems of a text in its order, spelt for the index. */
  List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        stems.add(Encoding.of(letter, term.toString()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
    return stems;
  }
}

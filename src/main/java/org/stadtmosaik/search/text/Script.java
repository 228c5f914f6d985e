package org.stadtmosaik.search.text;

/** In which letters a text is written for the most part. */
enum Script {
  ARABIC,
  CYRILLIC,
  OTHER;

  static Script of(String text) {
    int arabic = 0;
    int cyrillic = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        switch (Character.UnicodeScript.of(c)) {
          case ARABIC -> arabic++;
          case CYRILLIC -> cyrillic++;
          default -> other++;
        }
      }
    }
    if (arabic > cyrillic && arabic > other) {
      return ARABIC;
    }
    return cyrillic > other ? CYRILLIC : OTHER;
  }
}

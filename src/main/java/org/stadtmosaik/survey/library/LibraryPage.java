package org.stadtmosaik.survey.library;

import java.util.List;

/**
 * A part of a shelf.
 *
 * @param page from 0
 * @param more whether there is another page
 */
public record LibraryPage(List<LibraryQuestion> questions, int page, boolean more) {

  public LibraryPage {
    questions = List.copyOf(questions);
  }

  /** A page of these, which are one more than fit if there are more. */
  static LibraryPage of(List<LibraryQuestion> found, int page, int size) {
    return new LibraryPage(
        found.subList(0, Math.min(found.size(), size)), page, found.size() > size);
  }
}

package org.stadtmosaik.survey.letters;

/** How codes are printed on A4. */
public enum Sheet {
  /** A page for each. */
  LETTERS(1),
  /** Cards to cut out, two beside each other. */
  CARDS(10);

  private final int perPage;

  Sheet(int perPage) {
    this.perPage = perPage;
  }

  /** Codes on a page. */
  public int perPage() {
    return perPage;
  }
}

package org.stadtmosaik.idea;

/**
 * What an import found and did.
 *
 * @param statementRows rows of the statements' file that can be used
 * @param newIdeas of these, how many the board did not have
 * @param voteRows rows of the votes' file that can be used
 * @param newOpinions how many opinions the board has more than before
 * @param opinions how many opinions the board has now
 * @param problems rows that cannot be used
 * @param photos of the new ideas
 * @param commentRows rows of the comments' file that can be used
 * @param newComments of these, how many the board did not have; of a preview 0
 */
public record ImportReport(
    long statementRows,
    long newIdeas,
    long voteRows,
    long newOpinions,
    long opinions,
    long problems,
    long photos,
    long commentRows,
    long newComments) {

  /** Of an import of statements and votes alone. */
  public ImportReport(
      long statementRows,
      long newIdeas,
      long voteRows,
      long newOpinions,
      long opinions,
      long problems) {
    this(statementRows, newIdeas, voteRows, newOpinions, opinions, problems, 0, 0, 0);
  }
}

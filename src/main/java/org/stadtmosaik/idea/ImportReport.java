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
 */
public record ImportReport(
    long statementRows,
    long newIdeas,
    long voteRows,
    long newOpinions,
    long opinions,
    long problems) {}

package org.stadtmosaik.deliberation.opinion;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What people said of statements: 1 agree, 0 pass, -1 disagree, or nothing. Five bytes a vote at
 * most while it is built, four afterwards; no object a person or a vote.
 */
public final class Votes {

  /** Statements that a board may have: the number shares 32 bits with the vote. */
  public static final int MAX_STATEMENTS = 1 << 29;

  private final int statements;
  private final int[] starts;
  private final int[] cells;

  Votes(int statements, int[] starts, int[] cells) {
    this.statements = statements;
    this.starts = starts;
    this.cells = cells;
  }

  /** Begins with nobody. */
  public static Builder builder(int statements) {
    return new Builder(statements);
  }

  public int people() {
    return starts.length - 1;
  }

  public int statements() {
    return statements;
  }

  /** How many votes there are; a pass is one. */
  public int count() {
    return cells.length;
  }

  /** How many votes this person gave. */
  public int count(int person) {
    return starts[person + 1] - starts[person];
  }

  /** The same people and their votes on some of the statements, which are numbered anew. */
  public Votes on(BitSet chosen) {
    int[] places = new int[statements];
    int next = 0;
    for (int statement = 0; statement < statements; statement++) {
      places[statement] = chosen.get(statement) ? next++ : -1;
    }
    Builder builder = builder(next);
    for (int person = 0; person < people(); person++) {
      builder.person();
      for (int at = starts[person]; at < starts[person + 1]; at++) {
        if (places[statement(cells[at])] >= 0) {
          builder.vote(places[statement(cells[at])], vote(cells[at]));
        }
      }
    }
    return builder.build();
  }

  /** Where this person's cells begin; where the next one's begin they end. */
  int start(int person) {
    return starts[person];
  }

  /** All cells, each a vote: {@link #statement} and {@link #code} take it apart. Read only. */
  int[] cells() {
    return cells;
  }

  static int cell(int statement, int vote) {
    return statement << 2 | (vote + 1);
  }

  static int statement(int cell) {
    return cell >>> 2;
  }

  static int vote(int cell) {
    return code(cell) - 1;
  }

  /** 0 disagree, 1 pass, 2 agree. */
  static int code(int cell) {
    return cell & 3;
  }

  /** Takes votes person by person. */
  public static final class Builder {

    private final int statements;
    private final int[] lastVoter;
    private int[] starts = new int[64];
    private int[] cells = new int[256];
    private int people;
    private int count;

    private Builder(int statements) {
      if (statements < 0 || statements > MAX_STATEMENTS) {
        throw new IllegalArgumentException("so many statements: " + statements);
      }
      this.statements = statements;
      this.lastVoter = new int[statements];
      Arrays.fill(lastVoter, -1);
    }

    /**
     * Begins the next person, who may have no votes.
     *
     * @return their number, from 0
     */
    public int person() {
      if (people + 1 >= starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[people++] = count;
      return people - 1;
    }

    /**
     * A vote of the person who was begun last.
     *
     * @param vote 1 agree, 0 pass, -1 disagree
     * @throws IllegalArgumentException if there is no such statement or vote, nobody was begun, or
     *     this person has voted on it
     */
    public void vote(int statement, int vote) {
      if (people == 0 || statement < 0 || statement >= statements || vote < -1 || vote > 1) {
        throw new IllegalArgumentException("no vote: " + vote + " on " + statement);
      }
      if (lastVoter[statement] == people) {
        throw new IllegalArgumentException("a second vote on " + statement);
      }
      lastVoter[statement] = people;
      if (count == cells.length) {
        cells = Arrays.copyOf(cells, cells.length + (cells.length >> 1));
      }
      cells[count++] = cell(statement, vote);
    }

    public Votes build() {
      int[] ends = Arrays.copyOf(starts, people + 1);
      ends[people] = count;
      return new Votes(
          statements, ends, count == cells.length ? cells : Arrays.copyOf(cells, count));
    }
  }
}

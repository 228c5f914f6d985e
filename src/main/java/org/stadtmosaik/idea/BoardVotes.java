package org.stadtmosaik.idea;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.deliberation.opinion.Votes;
import org.stadtmosaik.idea.domain.BoardRows;
import org.stadtmosaik.shared.Sha256;

/** A board's opinions as numbers, read through a cursor: four bytes an opinion are held. */
final class BoardVotes {

  private static final int ID_BYTES = 16;

  private final List<BoardRows.Statement> statements;
  private final BitSet published = new BitSet();
  private final Votes.Builder builder;
  private final @Nullable GivenGroups given;
  private final MessageDigest digest = Sha256.begun();
  private int[] groups = new int[64];
  private int people;
  private @Nullable UUID last;
  private Votes votes;

  private BoardVotes(List<BoardRows.Statement> statements, @Nullable GivenGroups given) {
    this.statements = statements;
    this.given = given;
    this.builder = Votes.builder(statements.size());
    this.votes = Votes.builder(0).build();
  }

  /**
   * Reads.
   *
   * @param given groups that people are in, if they come from elsewhere
   */
  static BoardVotes read(BoardRows rows, BoardId board, @Nullable GivenGroups given) {
    BoardVotes read = new BoardVotes(rows.statements(board), given);
    Map<UUID, Integer> places = read.places();
    rows.votes(
        board,
        (person, row) -> {
          Integer place = places.get(row.idea());
          if (place != null) {
            read.said(person, place, Opinion.valueOf(row.opinion()));
          }
        });
    read.votes = read.builder.build();
    return read;
  }

  List<BoardRows.Statement> statements() {
    return statements;
  }

  /** The statements that people can see. */
  BitSet published() {
    return published;
  }

  Votes votes() {
    return votes;
  }

  /** By person, the given group or -1. */
  int[] groups() {
    return Arrays.copyOf(groups, people);
  }

  /** SHA-256 of all that was read. */
  byte[] hash() {
    return digest.digest();
  }

  private Map<UUID, Integer> places() {
    Map<UUID, Integer> places = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      BoardRows.Statement statement = statements.get(i);
      places.put(statement.id(), i);
      published.set(i, statement.isPublished());
      add(statement.id());
      digest.update((byte) (statement.isPublished() ? 1 : 0));
    }
    return places;
  }

  private void said(UUID person, int statement, Opinion opinion) {
    if (!person.equals(last)) {
      last = person;
      people = builder.person() + 1;
      if (people > groups.length) {
        groups = Arrays.copyOf(groups, 2 * people);
      }
      groups[people - 1] = given == null ? -1 : given.of(person);
      add(person);
    }
    int vote =
        switch (opinion) {
          case AGREE -> 1;
          case PASS -> 0;
          case DISAGREE -> -1;
        };
    builder.vote(statement, vote);
    digest.update(ByteBuffer.allocate(Integer.BYTES + 1).putInt(statement).put((byte) vote).flip());
  }

  private void add(UUID id) {
    digest.update(
        ByteBuffer.allocate(ID_BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .flip());
  }
}

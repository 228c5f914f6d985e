package org.stadtmosaik.idea.demo;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.idea.BoardOpinions;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Opinion;
import org.stadtmosaik.idea.domain.BoardRows;
import org.stadtmosaik.idea.domain.VoiceStore;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ResidentKey;

/** Invented opinions on one invented board, so that groups are to be seen. */
@Component
class DemoOpinions implements FirstStart {

  private static final String COMMUNE = "nordhafen";
  private static final String PROJECT = "wohnen-und-ankommen";
  private static final String BOARD = "wohnen";

  /** How many people a camp has, and how many of ten agree with the first idea, the second … */
  private static final List<Camp> CAMPS =
      List.of(new Camp(19, 9, 1, 8, 9, 2, 9, 8), new Camp(15, 2, 9, 8, 9, 9, 3, 8));

  /** People who said something of a few ideas only. */
  private static final Camp PASSING_BY = new Camp(12, 6, 5, 8, 9, 5, 6, 8);

  private static final int FEW = 2;
  private static final long SEED = 7;

  private final DemoBoardFinder places;
  private final DemoVoices voices;
  private final BoardOpinions opinions;

  DemoOpinions(DemoBoardFinder places, DemoVoices voices, BoardOpinions opinions) {
    this.places = places;
    this.voices = voices;
    this.opinions = opinions;
  }

  @Override
  public int order() {
    return 45;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!demo || !opinions.boards().isEmpty()) {
      return;
    }
    places.board(COMMUNE, PROJECT, BOARD).ifPresent(this::fill);
  }

  private void fill(BoardSummary board) {
    SplittableRandom random = new SplittableRandom(SEED);
    voices.speak(board, CAMPS, random, Integer.MAX_VALUE);
    voices.speak(board, List.of(PASSING_BY), random, FEW);
    opinions.refresh(board.id());
  }

  /**
   * People who answer alike.
   *
   * @param agree how many of ten agree, by idea
   */
  record Camp(int people, int... agree) {}

  /** Says what invented people say. */
  @Component
  static class DemoVoices {

    private static final int OF_TEN = 10;

    private final BoardRows rows;
    private final VoiceStore voices;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom secrets = new SecureRandom();

    DemoVoices(BoardRows rows, VoiceStore voices, TransactionOperations transaction, Clock clock) {
      this.rows = rows;
      this.voices = voices;
      this.transaction = transaction;
      this.clock = clock;
    }

    /**
     * @param most ideas of which a person says something
     */
    void speak(BoardSummary board, List<Camp> camps, SplittableRandom random, int most) {
      List<IdeaId> ideas =
          rows.statements(board.id()).stream()
              .filter(BoardRows.Statement::isPublished)
              .map(statement -> new IdeaId(statement.id()))
              .toList();
      transaction.executeWithoutResult(_ -> {
        for (Camp camp : camps) {
          for (int person = 0; person < camp.people(); person++) {
            speak(board, ideas, camp, random, most);
          }
        }
      });
    }

    private void speak(
        BoardSummary board, List<IdeaId> ideas, Camp camp, SplittableRandom random, int most) {
      byte[] secret = new byte[ResidentKey.BYTES];
      secrets.nextBytes(secret);
      Actor.Resident person = new Actor.Resident(new ResidentKey(secret));
      for (int i = 0; i < Math.min(most, ideas.size()); i++) {
        Opinion said = said(camp.agree()[i % camp.agree().length], random.nextInt(OF_TEN), random);
        voices.opine(
            ideas.get(i), board.id(), person.in(board.project()).value(), said, clock.instant());
      }
    }

    private static Opinion said(int agree, int drawn, SplittableRandom random) {
      if (drawn < agree) {
        return Opinion.AGREE;
      }
      return random.nextInt(OF_TEN) < 3 ? Opinion.PASS : Opinion.DISAGREE;
    }
  }
}

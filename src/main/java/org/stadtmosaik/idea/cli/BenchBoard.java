package org.stadtmosaik.idea.cli;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.NewBoard;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.domain.IdeaFigures;
import org.stadtmosaik.project.NewProject;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** A board with as many ideas as are wanted, of words that are as common as words are. */
@Component
class BenchBoard {

  private static final Actor COMMAND = new Actor.Command("bench");
  private static final int BATCH = 1000;
  private static final int WORDS = 20_000;
  private static final int TOPICS = 10;
  private static final int NEIGHBOURHOODS = 12;
  private static final String COMMON = "quartier";
  private static final String SYLLABLES = "ba de ki lo mu na pe ri so tu wa fe gi ho ju";

  private final Communes communes;
  private final Projects projects;
  private final Boards boards;
  private final IdeaFigures figures;
  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;
  private final Clock clock;

  BenchBoard(
      Communes communes,
      Projects projects,
      Boards boards,
      IdeaFigures figures,
      JdbcTemplate jdbc,
      TransactionOperations transaction,
      Clock clock) {
    this.communes = communes;
    this.projects = projects;
    this.boards = boards;
    this.figures = figures;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A board with so many published ideas and opinions. */
  BoardId fill(int ideas, int opinionCount) {
    List<LocalizedText> areas = new ArrayList<>();
    for (int i = 0; i < NEIGHBOURHOODS; i++) {
      areas.add(text("Viertel " + i));
    }
    CommuneSummary commune = communes.create(COMMAND, "bench", text("Bench"), areas, false);
    ProjectSummary project =
        projects.create(
            COMMAND,
            commune.id(),
            new NewProject("bench", text("Bench"), text("Bench"), List.of(), List.of(), false));
    BoardSummary board =
        boards.create(
            COMMAND,
            project.id(),
            new NewBoard("bench", text("Bench"), text("Bench"), ReviewPolicy.BEFORE));
    List<UUID> written = ideas(board, ideas);
    topics(board, written);
    opinions(board, written, opinionCount);
    figures.count(board.id());
    scores(board.id());
    jdbc.execute("ANALYZE TABLE idea, idea_topic, idea_opinion, opinion_statement");
    return board.id();
  }

  private List<UUID> ideas(BoardSummary board, int count) {
    List<UUID> areas =
        communes.neighbourhoods(board.commune()).stream().map(area -> area.id()).toList();
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    SplittableRandom random = new SplittableRandom(7);
    List<UUID> ids = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID id = Ids.next();
      UUID area = areas.get(random.nextInt(areas.size()));
      ids.add(id);
      rows.add(
          new Object[] {
            id,
            board.commune().value(),
            board.id().value(),
            "de",
            text(i),
            area,
            area,
            now.minusSeconds(count - i),
            now
          });
      send(
          "INSERT INTO idea (id, commune_id, board_id, channel, state, language, text,"
              + " neighbourhood_id, area_id, submitted_at, changed_at, version)"
              + " VALUES (?, ?, ?, 'IMPORT', 'PUBLISHED', ?, ?, ?, ?, ?, ?, 0)",
          rows,
          i == count - 1);
    }
    return ids;
  }

  /** Of ten topics the first is that of every other idea, each further one half as common. */
  private void topics(BoardSummary board, List<UUID> ideas) {
    List<UUID> topics = new ArrayList<>();
    for (int i = 0; i < TOPICS; i++) {
      topics.add(Ids.next());
      jdbc.update(
          "INSERT INTO board_topic (id, board_id, position, title) VALUES (?, ?, ?, ?)",
          topics.getLast(),
          board.id().value(),
          i,
          "{\"de\": \"Thema " + i + "\"}");
    }
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < ideas.size(); i++) {
      int topic = Math.min(TOPICS - 1, Integer.numberOfTrailingZeros(i + 1));
      rows.add(new Object[] {ideas.get(i), topics.get(topic)});
      send("INSERT INTO idea_topic (idea_id, topic_id) VALUES (?, ?)", rows, i == ideas.size() - 1);
    }
  }

  /** What people say goes to few ideas for the most part; every fifth who speaks supports too. */
  private void opinions(BoardSummary board, List<UUID> ideas, int count) {
    SplittableRandom random = new SplittableRandom(11);
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < Math.max(10, count / 50); i++) {
      people.add(new UUID(random.nextLong(), random.nextLong() & ~(3L << 62) | 2L << 62));
    }
    String[] words = {"AGREE", "AGREE", "DISAGREE", "PASS"};
    List<Object[]> said = new ArrayList<>();
    List<Object[]> supports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID idea = ideas.get((int) (Math.pow(random.nextDouble(), 2) * ideas.size()));
      UUID person = people.get(random.nextInt(people.size()));
      said.add(
          new Object[] {
            idea, person, board.id().value(), words[random.nextInt(words.length)], now
          });
      if (i % 5 == 0) {
        supports.add(new Object[] {idea, person});
      }
      boolean last = i == count - 1;
      send(
          "INSERT IGNORE INTO idea_opinion (idea_id, person, board_id, opinion, cast_at)"
              + " VALUES (?, ?, ?, ?, ?)",
          said,
          last);
      send("INSERT IGNORE INTO idea_support (idea_id, person) VALUES (?, ?)", supports, last);
    }
  }

  /** As if opinions had been worked out; how long that takes, {@code bench opinions} says. */
  private void scores(BoardId board) {
    jdbc.update(
        "INSERT INTO opinion_result (board_id, input_hash, parameters, computed_at, people,"
            + " hidden_groups, silhouette, bridging_starts)"
            + " VALUES (?, REPEAT('x', 32), 'made up', NOW(6), 1000, 0, 0.5, 3)",
        board.value());
    jdbc.update(
        "INSERT INTO opinion_statement (idea_id, board_id, agree, disagree, pass, consensus,"
            + " bridging_intercept, bridging_factor)"
            + " SELECT idea_id, board_id, SUM(opinion = 'AGREE'), SUM(opinion = 'DISAGREE'),"
            + " SUM(opinion = 'PASS'), RAND(), RAND() - 0.5, RAND() - 0.5"
            + " FROM idea_opinion WHERE board_id = ? GROUP BY idea_id, board_id",
        board.value());
  }

  /** So many comments, a thousand of them on one idea. */
  void comments(BoardId board, int count) {
    List<UUID> ideas = some(board, 2000);
    BoardSummary summary = boards.get(board);
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID about = i < 1000 ? ideas.getFirst() : ideas.get(i % ideas.size());
      rows.add(
          new Object[] {
            Ids.next(),
            summary.commune().value(),
            summary.project().value(),
            about,
            text(i),
            now.minusSeconds(count - i),
            now
          });
      send(
          "INSERT INTO discussion_comment (id, commune_id, project_id, about_type, about_id,"
              + " channel, state, mark, language, text, written_at, changed_at, version)"
              + " VALUES (?, ?, ?, 'idea', ?, 'PORTAL', 'PUBLISHED', 'NONE', 'de', ?, ?, ?, 0)",
          rows,
          i == count - 1);
    }
  }

  /** The idea with the most comments; empty if there are none. */
  Optional<UUID> mostDiscussed(BoardId board) {
    return jdbc
        .queryForList(
            "SELECT c.about_id FROM discussion_comment c JOIN idea i ON i.id = c.about_id"
                + " WHERE i.board_id = ? GROUP BY c.about_id ORDER BY COUNT(*) DESC LIMIT 1",
            UUID.class,
            board.value())
        .stream()
        .findFirst();
  }

  private void send(String sql, List<Object[]> rows, boolean last) {
    if (rows.size() >= BATCH || last && !rows.isEmpty()) {
      // Else each row would be one of its own for the disk.
      transaction.executeWithoutResult(_ -> jdbc.batchUpdate(sql, rows));
      rows.clear();
    }
  }

  /** Some of the board's ideas, from all over it. */
  List<UUID> some(BoardId board, int count) {
    return jdbc.queryForList(
        "SELECT id FROM idea WHERE board_id = ? ORDER BY shuffle LIMIT ?",
        UUID.class,
        board.value(),
        count);
  }

  /** The text of the nth idea: 12 to 40 words, few of them common, by Zipf's law. */
  String text(int n) {
    SplittableRandom random = new SplittableRandom(n);
    StringBuilder text = new StringBuilder(n % 5 == 0 ? "Im " + COMMON + ": " : "");
    int words = 12 + random.nextInt(28);
    for (int i = 0; i < words; i++) {
      // Rank r comes with a probability of about 1/r.
      int rank = (int) Math.exp(random.nextDouble() * Math.log(WORDS));
      text.append(word(rank)).append(i == words - 1 ? "." : " ");
    }
    return text.toString();
  }

  /** A word that every fifth idea has. */
  String commonWord() {
    return COMMON;
  }

  /** Words that few ideas have. */
  List<String> questions() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      words.add(word(3000 + 311 * i));
    }
    return words;
  }

  private static String word(int rank) {
    String[] syllables = SYLLABLES.split(" ");
    StringBuilder word = new StringBuilder();
    for (int rest = rank + 225; rest > 0; rest /= syllables.length) {
      word.append(syllables[rest % syllables.length]);
    }
    return word.toString();
  }

  private static LocalizedText text(String german) {
    return LocalizedText.of(Language.GERMAN, german);
  }
}

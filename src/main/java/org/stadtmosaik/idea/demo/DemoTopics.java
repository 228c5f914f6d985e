package org.stadtmosaik.idea.demo;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.place.IdeaAreas;
import org.stadtmosaik.idea.topic.Topic;
import org.stadtmosaik.idea.topic.Topics;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedText;

/** Topics of the invented boards, and titles, topics and places of their invented ideas. */
@Component
class DemoTopics implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");

  private final DemoBoardFinder places;
  private final Topics topics;
  private final IdeaAreas areas;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  DemoTopics(
      DemoBoardFinder places,
      Topics topics,
      IdeaAreas areas,
      JdbcClient jdbc,
      TransactionOperations transaction) {
    this.places = places;
    this.topics = topics;
    this.areas = areas;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** After the boards. */
  @Override
  public int order() {
    return 41;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!demo) {
      return;
    }
    for (DemoBoard content : DemoFile.read("topics", DemoBoard[].class)) {
      places
          .board(content.commune(), content.project(), content.board())
          .filter(board -> topics.of(board.id()).isEmpty())
          .ifPresent(board -> transaction.executeWithoutResult(_ -> fill(board.id(), content)));
    }
    areas.repair();
  }

  private void fill(BoardId board, DemoBoard content) {
    List<Topic> wanted =
        content.topics().stream().map(title -> new Topic(Ids.next(), title)).toList();
    topics.put(COMMAND, board, List.of(), wanted);
    content.ideas().forEach(idea -> fill(board, wanted, idea));
  }

  private void fill(BoardId board, List<Topic> known, DemoIdea idea) {
    jdbc.sql(
            "UPDATE idea SET title = ?, latitude = ?, longitude = ? WHERE board_id = ?"
                + " AND text LIKE CONCAT(?, '%')")
        .params(idea.title(), idea.latitude(), idea.longitude(), board.value(), idea.beginning())
        .update();
    for (int topic : idea.topics()) {
      jdbc.sql(
              "INSERT INTO idea_topic (idea_id, topic_id) SELECT id, ? FROM idea"
                  + " WHERE board_id = ? AND text LIKE CONCAT(?, '%')")
          .params(known.get(topic).id(), board.value(), idea.beginning())
          .update();
    }
  }

  record DemoBoard(
      String commune,
      String project,
      String board,
      List<LocalizedText> topics,
      List<DemoIdea> ideas) {}

  /**
   * @param beginning by which the idea is found
   * @param topics by their place in the board's list, from 0
   */
  record DemoIdea(
      String beginning,
      String title,
      List<Integer> topics,
      @Nullable Double latitude,
      @Nullable Double longitude) {}
}

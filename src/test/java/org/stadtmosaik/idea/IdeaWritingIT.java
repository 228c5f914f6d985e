package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.saying;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.idea.topic.Topic;
import org.stadtmosaik.idea.topic.Topics;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Subject;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.results.Cell;
import org.stadtmosaik.results.Table;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

/** Titles, topics and places of ideas. */
@DatabaseTest
@Import(Fixtures.class)
class IdeaWritingIT {

  private static final String MAP =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Nord"},
      "geometry":{"type":"Polygon","coordinates":[[[7,54],[7.1,54],[7.1,54.1],[7,54.1],[7,54]]]}}]}
      """;

  @Autowired private Fixtures fixtures;
  @Autowired private Ideas ideas;
  @Autowired private Topics topics;
  @Autowired private CommuneMaps maps;
  @Autowired private Moderation moderation;
  @Autowired private BoardDataset dataset;
  @Autowired private TransactionOperations transaction;

  private final Actor.Resident author = aResident();
  private final Topic trees = topic("Bäume");
  private final Topic benches = topic("Bänke");
  private Town town;
  private BoardId board;

  @BeforeEach
  void aBoardWithTopicsInATownWithAMap() {
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    board = town.board().id();
    topics.put(aLeadOf(town), board, List.of(), List.of(trees, benches));
    maps.put(
        Fixtures.anAdministratorOf(town),
        town.id(),
        new ByteArrayInputStream(MAP.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void showsTitleTopicsAndPlaceToEverybody() {
    IdeaPoint point = new IdeaPoint(54.05, 7.05);
    Receipt sent = submit(new IdeaDetails("Mehr Schatten", ids(benches, trees), point));

    IdeaView seen = ideas.get(aResident(), sent.id());

    assertThat(seen.title()).isEqualTo("Mehr Schatten");
    assertThat(seen.heading()).isEqualTo("Mehr Schatten");
    assertThat(seen.topics()).containsExactly(trees, benches);
    assertThat(seen.point()).isEqualTo(point);
    assertThat(ideas.newest(aResident(), board)).containsExactly(seen);
  }

  @Test
  void isCalledByItsFirstWordsWithoutATitle() {
    Receipt sent = submit(null);

    assertThat(ideas.get(author, sent.id()).title()).isNull();
    assertThat(ideas.get(author, sent.id()).heading()).isEqualTo("Eine Bank");
  }

  @Test
  void leavesOutTopicsThatAreNoneOfThisBoard() {
    Topic foreign = topic("Fremd");
    topics.put(Fixtures.COMMAND, fixtures.aTown().board().id(), List.of(), List.of(foreign));

    Receipt sent = submit(new IdeaDetails("", List.of(foreign.id(), trees.id(), Ids.next()), null));

    assertThat(ideas.get(author, sent.id()).topics()).containsExactly(trees);
  }

  @Test
  void refusesAPlaceBesideTheMap() {
    IdeaDetails far = new IdeaDetails("", List.of(), new IdeaPoint(53, 7));

    assertThatThrownBy(() -> submit(far))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refusal -> assertThat(refusal.field()).isEqualTo("point"));
    Town mapless = fixtures.aTown();
    IdeaDetails near = new IdeaDetails("", List.of(), new IdeaPoint(54.05, 7.05));
    assertThatThrownBy(
            () -> ideas.submit(author, mapless.board().id(), Ids.next(), written("Bank", near)))
        .isInstanceOf(InvalidInputException.class);
  }

  /** A page that was opened before there were titles sends none and takes none away. */
  @Test
  void leavesTitleAndTopicsAloneWhereAChangeDoesNotSpeakOfThem() {
    Receipt sent = submit(new IdeaDetails("Schatten", ids(trees), new IdeaPoint(54.05, 7.05)));

    Receipt same = ideas.edit(author, sent.id(), sent.version(), saying("Eine Bank"));
    Receipt changed = ideas.edit(author, sent.id(), sent.version(), saying("Zwei Bänke"));

    assertThat(same.again()).isTrue();
    assertThat(changed.state()).isEqualTo(IdeaState.HELD);
    IdeaView seen = ideas.get(author, sent.id());
    assertThat(seen.title()).isEqualTo("Schatten");
    assertThat(seen.topics()).containsExactly(trees);
    assertThat(seen.point()).isNotNull();
  }

  @Test
  void looksAtAChangeOfTheTopicsAloneAgain() {
    Receipt sent = submit(new IdeaDetails("", ids(trees), null));
    IdeaSubmission other = written("Eine Bank", new IdeaDetails("", ids(benches), null));

    Receipt changed = ideas.edit(author, sent.id(), sent.version(), other);

    assertThat(changed.state()).isEqualTo(IdeaState.HELD);
    assertThat(ideas.edit(author, sent.id(), sent.version(), other).again()).isTrue();
    Subject subject =
        moderation.get(Fixtures.aModeratorOf(town), fixtures.caseOf(sent.id())).subject();
    assertThat(subject.topics()).containsExactly(benches.title());
  }

  @Test
  void showsModeratorsTheTitle() {
    Receipt sent = submit(new IdeaDetails("Ruft an: 0151 23 45 67 89", List.of(), null));

    assertThat(sent.state()).isEqualTo(IdeaState.HELD);
    Subject subject =
        moderation.get(Fixtures.aModeratorOf(town), fixtures.caseOf(sent.id())).subject();
    assertThat(subject.title()).isEqualTo("Ruft an: 0151 23 45 67 89");
  }

  @Test
  void takesATopicAwayFromBoardAndIdeas() {
    Receipt sent = submit(new IdeaDetails("", ids(trees, benches), null));
    assertThat(topics.uses(aLeadOf(town), board)).isEqualTo(Map.of(trees.id(), 1, benches.id(), 1));
    Topic renamed = new Topic(benches.id(), LocalizedText.of(Language.GERMAN, "Sitzen"));

    topics.put(aLeadOf(town), board, List.of(trees, benches), List.of(renamed));

    assertThat(topics.of(board)).containsExactly(renamed);
    assertThat(ideas.get(author, sent.id()).topics()).containsExactly(renamed);
    assertThat(fixtures.actions("board:" + board.value())).endsWith("idea.topicsChanged");
  }

  @Test
  void keepsTopicsThatAColleagueChangedMeanwhile() {
    List<Topic> before = List.of(trees, benches);
    topics.put(aLeadOf(town), board, before, List.of(benches, trees));

    assertThatThrownBy(() -> topics.put(aLeadOf(town), board, before, List.of(trees)))
        .isInstanceOf(ConflictException.class);
    // Twice is the same as once.
    assertThat(topics.put(aLeadOf(town), board, before, List.of(benches, trees)))
        .containsExactly(benches, trees);
    Town other = fixtures.aTown();
    assertThatThrownBy(
            () -> topics.put(aLeadOf(other), other.board().id(), List.of(), List.of(trees)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void takesPlacesOutCoarselyAndOnlyOfWhatIsPublished() {
    IdeaPoint point = new IdeaPoint(54.0512, 7.0589);
    submit(new IdeaDetails("<b>Offen</b>", ids(trees, benches), point));
    Receipt held = submit(new IdeaDetails("0151 23 45 67 89", List.of(), point));
    Receipt taken = submit(new IdeaDetails("Weg", List.of(), point));
    ideas.withdraw(author, taken.id());

    List<List<String>> rows = rows();

    assertThat(rows)
        .containsExactlyInAnyOrder(
            List.of("<b>Offen</b>", "Bäume; Bänke", "54.051", "7.059", "1"),
            List.of("0151 23 45 67 89", "-", "-", "-", "1"),
            List.of("-", "-", "-", "-", "1"));
    fixtures.decide(town, held.id(), Verdict.publish());
    assertThat(rows()).contains(List.of("0151 23 45 67 89", "-", "54.051", "7.059", "1"));
  }

  /** The last five columns of the board's ideas. */
  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    transaction.executeWithoutResult(_ -> {
      Table table = dataset.dataset(aLeadOf(town), board.value()).tables().getFirst();
      int columns = table.columns().size();
      table
          .rows()
          .forEach(cells ->
              rows.add(
                  cells.subList(columns - 5, columns).stream()
                      .map(Cell::written)
                      .map(written -> written == null ? "-" : written)
                      .toList()));
    });
    return rows;
  }

  private Receipt submit(IdeaDetails details) {
    return ideas.submit(author, board, Ids.next(), written("Eine Bank", details));
  }

  private static IdeaSubmission written(String text, IdeaDetails details) {
    return new IdeaSubmission(text, null, "de", null, details);
  }

  private static List<UUID> ids(Topic... topics) {
    return List.of(topics).stream().map(Topic::id).toList();
  }

  private static Topic topic(String title) {
    return new Topic(Ids.next(), LocalizedText.of(Language.GERMAN, title));
  }
}

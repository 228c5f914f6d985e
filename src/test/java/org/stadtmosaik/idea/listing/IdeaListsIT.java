package org.stadtmosaik.idea.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aResident;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardOpinions;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPage;
import org.stadtmosaik.idea.Opinion;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.idea.domain.IdeaFigures;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class IdeaListsIT {

  private static final Actor READER = new Actor.Anonymous();

  @Autowired private Fixtures fixtures;
  @Autowired private IdeaLists lists;
  @Autowired private Voices voices;
  @Autowired private BoardOpinions opinions;
  @Autowired private IdeaFigures figures;
  @Autowired private JdbcClient jdbc;

  private Town town;
  private BoardId board;

  @BeforeEach
  void aBoard() {
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    board = town.board().id();
  }

  @ParameterizedTest
  @EnumSource(names = "ACROSS", mode = EnumSource.Mode.EXCLUDE)
  void showsEachIdeaOnceWhileIdeasComeAndGo(IdeaOrder order) {
    many(950);
    List<UUID> all = published();

    List<UUID> seen = new ArrayList<>();
    IdeaQuery query = IdeaQuery.in(order);
    boolean disturbed = false;
    while (true) {
      IdeaPage page = lists.page(READER, board, query, 7);
      page.ideas().forEach(idea -> seen.add(idea.id().value()));
      if (page.next() == null) {
        break;
      }
      query = query.from(page.next());
      if (!disturbed) {
        fixtures.aPublishedIdeaAtOnce(town, aResident());
        disturbed = true;
      }
    }

    assertThat(seen).doesNotHaveDuplicates().containsAll(all);
  }

  @Test
  void shufflesDifferentlyForEachPersonAndTheSameEachTime() {
    many(950);

    List<UUID> mine = first(IdeaOrder.FAIR, 1);

    assertThat(first(IdeaOrder.FAIR, 1)).isEqualTo(mine);
    assertThat(first(IdeaOrder.FAIR, 2)).isNotEqualTo(mine);
    // Whoever came first is not at the top more often than others.
    UUID oldest = published().getFirst();
    int top = 0;
    for (int seed = 0; seed < 200; seed++) {
      top += first(IdeaOrder.FAIR, seed).contains(oldest) ? 1 : 0;
    }
    // 20 of 950 places: 4.2 of 200 are expected.
    assertThat(top).isLessThan(15);
  }

  @Test
  void ordersByTimeAndByWhatPeopleSaid() {
    UUID quiet = idea();
    UUID liked = idea();
    UUID discussed = idea();
    support(liked, 2);
    support(discussed, 1);
    opine(discussed, 3, Opinion.DISAGREE);

    assertThat(first(IdeaOrder.NEWEST, 0)).containsExactly(discussed, liked, quiet);
    assertThat(first(IdeaOrder.SUPPORTED, 0)).containsExactly(liked, discussed, quiet);
    assertThat(first(IdeaOrder.UNHEARD, 0)).containsExactly(quiet, liked, discussed);
    assertThat(
            jdbc.sql("SELECT supports FROM idea WHERE id = ?")
                .param(liked)
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void countsLessOnceSomethingIsTakenBack() {
    UUID once = idea();
    Actor.Resident person = aResident();
    voices.support(person, new IdeaId(once));
    voices.opine(person, new IdeaId(once), Opinion.PASS);
    UUID other = idea();
    support(other, 1);

    voices.unsupport(person, new IdeaId(once));
    voices.forgetOpinion(person, new IdeaId(once));

    assertThat(first(IdeaOrder.UNHEARD, 0)).containsExactly(once, other);
    assertThat(first(IdeaOrder.SUPPORTED, 0)).containsExactly(other, once);
  }

  @Test
  void repairsFiguresOfRowsThatWereWrittenWithoutIt() {
    UUID idea = idea();
    jdbc.sql("INSERT INTO idea_support (idea_id, person) VALUES (?, ?)")
        .params(idea, UUID.randomUUID())
        .update();

    // Other tests have put made-up figures beside their ideas: a thousand are repaired at a time.
    assertThat(Stream.generate(figures::repair).takeWhile(repaired -> repaired > 0).limit(20))
        .hasSizeLessThan(20);

    assertThat(fixtures.count("idea WHERE id = ? AND supports = 1 AND voices = 1", idea))
        .isEqualTo(1);
  }

  @Test
  void offersTheOrderAcrossGroupsOnlyOnceThereIsOne() {
    List<UUID> three = List.of(idea(), idea(), idea());
    assertThat(lists.orders(board)).doesNotContain(IdeaOrder.ACROSS);

    camp(three, 14, Opinion.AGREE, Opinion.DISAGREE, Opinion.AGREE);
    camp(three, 12, Opinion.DISAGREE, Opinion.AGREE, Opinion.AGREE);
    opinions.refresh(board);

    assertThat(lists.orders(board)).contains(IdeaOrder.ACROSS);
    IdeaPage page = lists.page(READER, board, IdeaQuery.in(IdeaOrder.ACROSS), 0);
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.ideas().getFirst().id().value()).isEqualTo(three.get(2));
  }

  @Test
  void filtersByTopicNeighbourhoodAndStateTogether() {
    UUID topic = Ids.next();
    UUID unused = Ids.next();
    jdbc.sql(
            "INSERT INTO board_topic (id, board_id, position, title) VALUES (?, ?, 0, ?), (?, ?, 1,"
                + " ?)")
        .params(
            topic, board.value(), "{\"de\": \"Wege\"}", unused, board.value(), "{\"de\": \"X\"}")
        .update();
    UUID state = Ids.next();
    jdbc.sql(
            "INSERT INTO idea_status (id, commune_id, project_id, position, kind, title, text)"
                + " VALUES (?, ?, ?, 0, 'OPEN', ?, ?)")
        .params(
            state,
            town.id().value(),
            town.project().id().value(),
            "{\"de\": \"Neu\"}",
            "{\"de\": \"-\"}")
        .update();
    UUID north =
        jdbc.sql("SELECT id FROM neighbourhood WHERE commune_id = ? ORDER BY position LIMIT 1")
            .param(town.id().value())
            .query(UUID.class)
            .single();
    assertThat(lists.choices(board).topics()).isEmpty();
    UUID all = idea();
    UUID some = idea();
    idea();
    jdbc.sql("INSERT INTO idea_topic (idea_id, topic_id) VALUES (?, ?), (?, ?)")
        .params(all, topic, some, topic)
        .update();
    jdbc.sql("UPDATE idea SET neighbourhood_id = ?, area_id = ?, status_id = ? WHERE id = ?")
        .params(north, north, state, all)
        .update();

    FilterChoices choices = lists.choices(board);
    assertThat(choices.topics()).extracting(FilterChoices.Choice::id).containsExactly(topic);
    assertThat(choices.neighbourhoods())
        .extracting(FilterChoices.Choice::id)
        .containsExactly(north);
    assertThat(choices.states()).extracting(FilterChoices.Choice::id).containsExactly(state);
    for (IdeaOrder order : List.of(IdeaOrder.FAIR, IdeaOrder.NEWEST, IdeaOrder.UNHEARD)) {
      IdeaQuery query = IdeaQuery.in(order).topic(topic);
      assertThat(ids(query)).containsExactlyInAnyOrder(all, some);
      assertThat(ids(query.neighbourhood(north).status(state))).containsExactly(all);
    }
    jdbc.sql("UPDATE idea SET merged_into = ? WHERE id = ?").params(all, some).update();
    assertThat(ids(IdeaQuery.in(IdeaOrder.FAIR).topic(topic))).containsExactly(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "99999999999999999999_x", "00000000-99-0-", "00000000-3-9-", "' OR 1=1"})
  void beginsAnewWhereAnAddressMakesNoSense(String place) {
    UUID only = idea();
    for (IdeaOrder order : List.of(IdeaOrder.FAIR, IdeaOrder.SUPPORTED)) {
      assertThat(ids(IdeaQuery.in(order).from(place))).containsExactly(only);
    }
  }

  @Test
  void standsAnInventedPlaceAnywhere() {
    idea();
    String id = "00000000-0000-7000-8000-000000000000";
    for (String figure : List.of("99999999999999999999", "-1", "1.5", "1e300", "1e-300")) {
      for (IdeaOrder order : IdeaOrder.values()) {
        lists.page(READER, board, IdeaQuery.in(order).from(figure + "_" + id), 0);
      }
    }
  }

  @Test
  void listsNothingThatIsNotPublishedAndNoHiddenBoard() {
    Town before = fixtures.aTown();
    fixtures.aHeldIdea(before, aResident());
    fixtures.aDeclinedIdea(before, aResident());

    assertThat(lists.page(READER, before.board().id(), IdeaQuery.in(IdeaOrder.FAIR), 0).total())
        .isZero();
    BoardId nowhere = new BoardId(Ids.next());
    assertThatThrownBy(() -> lists.page(READER, nowhere, IdeaQuery.in(IdeaOrder.FAIR), 0))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> lists.orders(nowhere)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> lists.choices(nowhere)).isInstanceOf(NotFoundException.class);
  }

  private void many(int count) {
    jdbc.sql(
            "INSERT INTO idea (id, commune_id, board_id, channel, state, language, text,"
                + " submitted_at, changed_at, version, voices, supports) SELECT UUID(), :commune,"
                + " :board, 'IMPORT', 'PUBLISHED', 'de', CONCAT('Idee ', seq), '2026-01-01' +"
                + " INTERVAL seq DIV 3 SECOND, '2026-01-01', 0, seq % 7, seq % 5 FROM seq_1_to_"
                + count)
        .param("commune", town.id().value())
        .param("board", board.value())
        .update();
  }

  private List<UUID> published() {
    return jdbc.sql("SELECT id FROM idea WHERE board_id = ? ORDER BY submitted_at, id")
        .param(board.value())
        .query(UUID.class)
        .list();
  }

  private UUID idea() {
    // Each a second after the one before.
    UUID id = fixtures.aPublishedIdeaAtOnce(town, aResident()).value();
    jdbc.sql("UPDATE idea SET submitted_at = submitted_at + INTERVAL :n SECOND WHERE id = :id")
        .param("n", published().size())
        .param("id", id)
        .update();
    return id;
  }

  private void support(UUID idea, int people) {
    Stream.generate(Fixtures::aResident)
        .limit(people)
        .forEach(person -> voices.support(person, new IdeaId(idea)));
  }

  private void opine(UUID idea, int people, Opinion opinion) {
    Stream.generate(Fixtures::aResident)
        .limit(people)
        .forEach(person -> voices.opine(person, new IdeaId(idea), opinion));
  }

  private void camp(List<UUID> of, int people, Opinion... said) {
    for (int i = 0; i < people; i++) {
      Actor.Resident person = aResident();
      for (int k = 0; k < said.length; k++) {
        voices.opine(person, new IdeaId(of.get(k)), said[k]);
      }
    }
  }

  private List<UUID> first(IdeaOrder order, int seed) {
    return lists.page(READER, board, IdeaQuery.in(order), seed).ideas().stream()
        .map(idea -> idea.id().value())
        .toList();
  }

  private List<UUID> ids(IdeaQuery query) {
    return lists.page(READER, board, query, 3).ideas().stream()
        .map(idea -> idea.id().value())
        .toList();
  }
}

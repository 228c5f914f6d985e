package org.stadtmosaik.idea.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aResident;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.idea.IdeaDetails;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPoint;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.Receipt;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.listing.FilterChoices;
import org.stadtmosaik.idea.listing.IdeaFilter;
import org.stadtmosaik.idea.listing.IdeaLists;
import org.stadtmosaik.idea.listing.IdeaOrder;
import org.stadtmosaik.idea.listing.IdeaQuery;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;

/** A board by place. */
@DatabaseTest
@Import(Fixtures.class)
class BoardPlacesIT {

  private static final String MAP =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"%s north"},
      "geometry":{"type":"Polygon","coordinates":[[[7,54],[7.1,54],[7.1,54.1],[7,54.1],[7,54]]]}}]}
      """;

  @Autowired private Fixtures fixtures;
  @Autowired private Ideas ideas;
  @Autowired private Communes communes;
  @Autowired private CommuneMaps maps;
  @Autowired private BoardPlaces places;
  @Autowired private IdeaLists lists;
  @Autowired private IdeaAreas areas;
  @Autowired private JdbcClient jdbc;

  private Town town;
  private UUID north;
  private UUID south;

  @BeforeEach
  void aTownWithAMap() {
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    List<UUID> areas =
        communes.neighbourhoods(town.id()).stream().map(NeighbourhoodName::id).toList();
    north = areas.getFirst();
    south = areas.getLast();
    maps.put(Fixtures.anAdministratorOf(town), town.id(), new ByteArrayInputStream(map()));
  }

  @Test
  void countsAllAndNumbersThoseWithAPlaceInTheOrderOfTheList() {
    write("Nord ohne Ort", north, null);
    write("Irgendwo", null, new IdeaPoint(54.09, 7.09));
    write("Süd", south, new IdeaPoint(54.01, 7.01));
    write("Nord", north, new IdeaPoint(54.05, 7.05));
    fixtures.aHeldIdea(fixtures.aTown(), aResident());

    PlacesOfBoard found = places();

    assertThat(found.areas()).extracting(PlacesOfBoard.Area::ideas).containsExactly(3, 1);
    assertThat(found.elsewhere()).isZero();
    assertThat(found.placed())
        .extracting(PlacedIdea::heading)
        .containsExactly("Nord", "Irgendwo", "Süd");
    assertThat(found.areas().getFirst().whole())
        .extracting(AreaIdea::heading)
        .containsExactly("Nord ohne Ort");
    assertThat(found.clusters()).containsExactly(List.of(1), List.of(2), List.of(3));
  }

  @Test
  void joinsMarksThatWouldHideEachOther() {
    write("Eins", north, new IdeaPoint(54.05, 7.05));
    write("Zwei", north, new IdeaPoint(54.0501, 7.0501));
    write("Fern", north, new IdeaPoint(54.01, 7.01));

    assertThat(places().clusters()).containsExactly(List.of(1), List.of(2, 3));
  }

  @Test
  void leavesOutWhatNobodyShallSee() {
    write("Ruft an: 0151 23 45 67 89", north, new IdeaPoint(54.05, 7.05));

    PlacesOfBoard found = places();

    assertThat(found.areas()).isEmpty();
    assertThat(found.placed()).isEmpty();
  }

  @Test
  void findsByNeighbourhoodWhatSaysItAndWhatLiesThere() {
    write("Nord ohne Ort", north, null);
    write("Punkt im Norden", null, new IdeaPoint(54.09, 7.09));
    write("Süd, obwohl der Punkt im Norden liegt", south, new IdeaPoint(54.01, 7.01));
    write("Nirgends", null, null);

    assertThat(in(north)).containsExactlyInAnyOrder("Nord ohne Ort", "Punkt im Norden");
    assertThat(in(south)).containsExactly("Süd, obwohl der Punkt im Norden liegt");
    assertThat(lists.choices(town.board().id()).neighbourhoods())
        .extracting(FilterChoices.Choice::id)
        .containsExactly(north, south);
    IdeaView idea =
        ideas.newest(aResident(), town.board().id()).stream()
            .filter(it -> it.text().equals("Punkt im Norden"))
            .findFirst()
            .orElseThrow();
    assertThat(idea.neighbourhoodId()).as("nobody chose it").isNull();
    assertThat(idea.neighbourhood()).isNotNull();
  }

  @Test
  void placesPointsAnewWhenTheMapChanges() {
    write("Punkt im Norden", null, new IdeaPoint(54.09, 7.09));

    maps.remove(Fixtures.anAdministratorOf(town), town.id());
    assertThat(in(north)).isEmpty();
    maps.put(Fixtures.anAdministratorOf(town), town.id(), new ByteArrayInputStream(map()));
    assertThat(in(north)).containsExactly("Punkt im Norden");

    jdbc.sql("UPDATE idea SET area_id = NULL WHERE board_id = ?")
        .param(town.board().id().value())
        .update();
    areas.repair();
    assertThat(in(north)).containsExactly("Punkt im Norden");
  }

  @Test
  void placesAnewWhatAnAuthorChanges() {
    Actor author = aResident();
    Receipt first =
        ideas.submit(
            author, town.board().id(), Ids.next(), said("Erst", null, new IdeaPoint(54.09, 7.09)));
    IdeaId id = first.id();
    assertThat(ideas.get(author, id).neighbourhood()).isNotNull();

    Receipt second = ideas.edit(author, id, first.version(), said("Dann", null, null));
    assertThat(ideas.get(author, id).neighbourhood()).isNull();
    ideas.edit(author, id, second.version(), said("Dann", south, null));
    assertThat(ideas.get(author, id).neighbourhoodId()).isEqualTo(south);
  }

  /** One area, which is called as the first of the two neighbourhoods. */
  private byte[] map() {
    return MAP.formatted(communes.get(town.id()).name().original())
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<String> in(UUID area) {
    return lists
        .page(aResident(), town.board().id(), IdeaQuery.in(IdeaOrder.NEWEST).neighbourhood(area), 1)
        .ideas()
        .stream()
        .map(IdeaView::text)
        .toList();
  }

  @Test
  void readsABoardInSevenQueries() {
    write("Eins", north, new IdeaPoint(54.05, 7.05));
    long few = fixtures.queries(this::places);
    for (int i = 0; i < 20; i++) {
      write("Noch eine", south, new IdeaPoint(54.05, 7.05));
    }

    assertThat(fixtures.queries(this::places)).isEqualTo(few).isEqualTo(7);
  }

  @Test
  void showsWhatTheListShowsWithTheSameFilter() {
    write("Bänke am Hafen", north, new IdeaPoint(54.05, 7.05));
    write("Bäume am Hafen", north, null);
    write("Bänke im Süden", south, new IdeaPoint(54.01, 7.01));
    write("Bänke überall", null, null);
    UUID topic = Ids.next();
    jdbc.sql("INSERT INTO board_topic (id, board_id, position, title) VALUES (?, ?, 0, ?)")
        .params(topic, town.board().id().value(), "{\"de\": \"Wege\"}")
        .update();
    jdbc.sql(
            "INSERT INTO idea_topic (idea_id, topic_id) SELECT id, ? FROM idea WHERE board_id = ?"
                + " AND (text LIKE '%Hafen' OR text LIKE '%überall')")
        .params(topic, town.board().id().value())
        .update();

    PlacesOfBoard ofTopic = places(new IdeaFilter(topic, null, null, ""));
    assertThat(ofTopic.placed()).extracting(PlacedIdea::heading).containsExactly("Bänke am Hafen");
    assertThat(ofTopic.areas()).extracting(PlacesOfBoard.Area::id).containsExactly(north);
    assertThat(ofTopic.areas().getFirst().ideas()).isEqualTo(2);
    assertThat(ofTopic.areas().getFirst().whole())
        .extracting(AreaIdea::heading)
        .containsExactly("Bäume am Hafen");
    assertThat(ofTopic.elsewhere()).isEqualTo(1);
    assertThat(ofTopic.ideas()).isEqualTo(3);

    PlacesOfBoard inTheSouth = places(new IdeaFilter(null, south, null, ""));
    assertThat(inTheSouth.placed())
        .extracting(PlacedIdea::heading)
        .containsExactly("Bänke im Süden");
    assertThat(inTheSouth.ideas()).isEqualTo(1);
    assertThat(places(new IdeaFilter(topic, south, null, "")).ideas()).isZero();
    assertThat(places(new IdeaFilter(null, null, Ids.next(), "")).ideas()).isZero();

    assertThat(places(new IdeaFilter(topic, null, null, "Bäume")).areas())
        .singleElement()
        .satisfies(area -> assertThat(area.ideas()).isEqualTo(1));
    assertThat(places(new IdeaFilter(null, null, null, "Springbrunnen")).ideas()).isZero();
  }

  private PlacesOfBoard places() {
    return places(IdeaFilter.ALL);
  }

  private PlacesOfBoard places(IdeaFilter filter) {
    return places.of(town.board().id(), filter);
  }

  private void write(String text, @Nullable UUID area, @Nullable IdeaPoint point) {
    ideas.submit(aResident(), town.board().id(), Ids.next(), said(text, area, point));
  }

  private static IdeaSubmission said(String text, @Nullable UUID area, @Nullable IdeaPoint point) {
    return new IdeaSubmission(text, area, "de", null, new IdeaDetails("", List.of(), point));
  }
}

package org.stadtmosaik.idea.place.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aResident;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.place.BoardPlaces;
import org.stadtmosaik.idea.ui.BoardStates;
import org.stadtmosaik.idea.ui.list.ListAddress;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;

/** The map of a list that is filtered. */
@DatabaseTest
@Import(Fixtures.class)
class BoardMapViewIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Ideas ideas;
  @Autowired private BoardPlaces places;
  @Autowired private Communes communes;
  @Autowired private BoardStates states;
  @Autowired private MapLink link;

  private Town town;
  private UUID north;
  private String board;

  @BeforeEach
  void ideasInTwoNeighbourhoods() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    board = "b/" + town.board().id().value();
    north = communes.neighbourhoods(town.id()).getFirst().id();
    write("Bänke im Norden", north);
    write("Bänke im Süden", communes.neighbourhoods(town.id()).getLast().id());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void showsWhatTheListShowsAndLeadsBackToThat() {
    QueryParameters asked = QueryParameters.fromString("order=newest&place=" + north);
    String same = "?order=newest&place=" + north;

    assertThat(link.of(aResident(), town.board(), asked))
        .extracting(BoardMapViewIT::href)
        .containsExactly(board + "/map" + same);
    BoardMapView map = map(asked);

    assertThat(map.getElement().getTextRecursively())
        .contains("Bänke im Norden")
        .doesNotContain("Bänke im Süden");
    assertThat(hrefs(map)).contains(board + same, board + "/map?order=newest");
  }

  @Test
  void showsAllWithoutAFilterAndSaysWhereNothingFits() {
    assertThat(map(QueryParameters.empty()).getElement().getTextRecursively())
        .contains("Bänke im Norden", "Bänke im Süden");
    assertThat(link.of(aResident(), town.board()))
        .extracting(BoardMapViewIT::href)
        .containsExactly(board + "/map");

    BoardMapView nothing = map(QueryParameters.fromString("topic=" + Ids.next()));
    assertThat(nothing.getElement().getTextRecursively()).doesNotContain("Bänke");
    assertThat(hrefs(nothing)).contains(board + "/map");
  }

  private BoardMapView map(QueryParameters asked) {
    BoardMapView map = new BoardMapView(places, communes, states);
    map.show(town.board().id(), ListAddress.read(asked));
    return map;
  }

  private void write(String text, UUID area) {
    ideas.submit(aResident(), town.board().id(), Ids.next(), new IdeaSubmission(text, area, "de"));
  }

  private static String href(Component link) {
    return ((Anchor) link).getHref();
  }

  private static List<String> hrefs(Component within) {
    return _find(within, Anchor.class).stream().map(Anchor::getHref).toList();
  }
}

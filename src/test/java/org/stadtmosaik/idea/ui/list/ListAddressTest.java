package org.stadtmosaik.idea.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.idea.listing.IdeaFilter;
import org.stadtmosaik.idea.listing.IdeaOrder;
import org.stadtmosaik.idea.listing.IdeaQuery;

class ListAddressTest {

  private static final ListAddress BOARD = new ListAddress("b/1");

  @Test
  void saysNothingOfWhatIsUsual() {
    assertThat(BOARD.of(IdeaQuery.in(IdeaOrder.FAIR))).isEqualTo("b/1");
    assertThat(ListAddress.read(QueryParameters.empty())).isEqualTo(IdeaQuery.in(IdeaOrder.FAIR));
  }

  @Test
  void comesBackAsItWas() {
    UUID id = UUID.fromString("0198a0b0-0000-7000-8000-000000000001");
    IdeaQuery query =
        new IdeaQuery(
            IdeaOrder.SUPPORTED, new IdeaFilter(id, id, id, "Bänke & Äpfel+\"x\" نص"), "3_" + id);

    Location location = new Location(BOARD.of(query));

    assertThat(ListAddress.read(location.getQueryParameters())).isEqualTo(query);
    assertThat(query.topic(null).filter().topic()).isNull();
    assertThat(query.topic(null).after()).isNull();
    assertThat(query.topic(null).filter().words()).isEqualTo(query.filter().words());
  }

  @Test
  void leavesOutWhatMeansNothing() {
    QueryParameters odd =
        new QueryParameters(
            Map.of(
                "order", List.of("'; DROP TABLE idea"),
                "topic", List.of("x"),
                "place", List.of("d58861da-7acd-8e64-801e-a9ab29d2f71b"),
                "q", List.of("  "),
                "after", List.of("x".repeat(1000))));

    assertThat(ListAddress.read(odd)).isEqualTo(IdeaQuery.in(IdeaOrder.FAIR));
  }
}

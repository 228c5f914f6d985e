package org.stadtmosaik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.access.AccessMatrix;
import org.stadtmosaik.access.AccessRow;
import org.stadtmosaik.access.Discovery;

/** Whatever somebody could ask for stands in the role matrix, and nothing else does. */
class RouteAccessTest {

  /** What Spring Security answers itself; {@code RouteAccessIT} looks at its filters. */
  private static final Set<String> BY_FILTERS =
      Set.of("POST /staff/sign-in", "POST /staff/sign-out");

  @Test
  void listsEveryRoute() {
    assertThat(names(AccessMatrix.ROUTES)).containsExactlyInAnyOrderElementsOf(Discovery.routes());
  }

  @Test
  void listsEveryEndpoint() {
    Set<String> found = Discovery.endpoints();
    found.addAll(BY_FILTERS);
    assertThat(names(AccessMatrix.ENDPOINTS)).containsExactlyInAnyOrderElementsOf(found);
  }

  @Test
  void listsEveryFile() throws IOException {
    assertThat(names(AccessMatrix.FILES)).containsExactlyInAnyOrderElementsOf(Discovery.files());
  }

  @Test
  void listsEveryMethodThatActsForSomebody() {
    Set<String> found = Discovery.methodsForSomebody();
    found.removeAll(AccessMatrix.UNCHECKED.keySet());
    assertThat(names(AccessMatrix.METHODS)).containsExactlyInAnyOrderElementsOf(found);
  }

  @Test
  void givesAReasonForEveryMethodThatChecksNobody() {
    Set<String> found = Discovery.methodsForAnybody();
    found.add("AuditLog.record");
    assertThat(AccessMatrix.UNCHECKED.keySet()).containsExactlyInAnyOrderElementsOf(found);
  }

  @Test
  void triesEachLineWithSomethingOfItsOwn() {
    for (List<AccessRow> table :
        List.of(
            AccessMatrix.ROUTES,
            AccessMatrix.ENDPOINTS,
            AccessMatrix.FILES,
            AccessMatrix.METHODS)) {
      assertThat(table).extracting(AccessRow::toString).doesNotHaveDuplicates();
    }
  }

  private static Set<String> names(List<AccessRow> rows) {
    return rows.stream().map(AccessRow::name).collect(Collectors.toSet());
  }
}

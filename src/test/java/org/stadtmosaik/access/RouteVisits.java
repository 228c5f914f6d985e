package org.stadtmosaik.access;

import java.net.http.HttpResponse;
import java.util.UUID;

/** Tries the lines of {@link AccessMatrix#ROUTES}: by address, and by a link within the portal. */
public final class RouteVisits {

  private final Fixtures fixtures;
  private final People people;

  public RouteVisits(Fixtures fixtures, People people) {
    this.fixtures = fixtures;
    this.people = people;
  }

  /** What this person gets: the worst for the portal of both ways counts. */
  public Outcome visit(Who who, AccessRow row) {
    String path = path(row);
    FlowTab.Shown shown = people.tab(who).go(path);
    Outcome within = shown.outcome(path);
    HttpResponse<String> page = people.browser(who).get(path.equals("/") ? path : "/" + path);
    Outcome byAddress = byAddress(page);
    if (within != Outcome.ALLOWED) {
      refuseLeak(who, path, shown.message());
      refuseLeak(who, path, page.body());
    }
    if ((byAddress == Outcome.SIGN_IN) != (within == Outcome.SIGN_IN)) {
      throw new AssertionError(
          "%s at %s: %s by address, %s by a link".formatted(who, path, byAddress, within));
    }
    return within;
  }

  /** The address of this line, with the ids of commune A. */
  public String path(AccessRow row) {
    return path(row, fixtures);
  }

  /** The address of this line, with the ids of these fixtures. */
  public static String path(AccessRow row, Fixtures fixtures) {
    Fixtures.Place here = fixtures.here;
    return row.with()
        .replace("{commune}", here.commune().slug())
        .replace("{communeB}", fixtures.elsewhere.commune().slug())
        .replace("{project}", here.project().slug())
        .replace("{projectId}", here.project().id().value().toString())
        .replace("{draftId}", here.draft().id().value().toString())
        .replace("{draft}", here.draft().slug())
        .replace("{draftBoard}", here.draftBoard().id().value().toString())
        .replace("{board}", here.board().id().value().toString())
        .replace("{survey}", here.survey().id().value().toString())
        .replace("{meeting}", fixtures.meeting.id().value().toString())
        .replace("{poll}", fixtures.poll.summary().id().value().toString())
        .replace("{questionnaire}", fixtures.questionnaire.value().toString())
        .replace("{unknown}", UUID.randomUUID().toString())
        .replace("{published}", here.published().value().toString())
        .replace("{held}", here.held().value().toString())
        .replace("{declined}", here.declined().value().toString())
        .replace("{withdrawn}", here.withdrawn().value().toString())
        .replace("{case}", here.open().value().toString())
        .replace("{decided}", here.decided().value().toString());
  }

  private static Outcome byAddress(HttpResponse<String> page) {
    String place = page.headers().firstValue("Location").orElse("");
    if (page.statusCode() == 302 && place.endsWith("/staff/sign-in")) {
      return Outcome.SIGN_IN;
    }
    // The page itself says nothing yet; what Flow then shows in it is the other way's business.
    return EndpointCalls.outcome(page);
  }

  private void refuseLeak(Who who, String path, String answer) {
    if (answer.contains(fixtures.secret())) {
      throw new AssertionError(who + " is refused " + path + " and reads it all the same");
    }
  }
}

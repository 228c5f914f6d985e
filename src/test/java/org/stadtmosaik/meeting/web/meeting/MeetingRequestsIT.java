package org.stadtmosaik.meeting.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.map.MapFiles;
import org.stadtmosaik.meeting.MeetingFixtures;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.PollFixtures;
import org.stadtmosaik.shared.Actor;

/** What a page of a meeting asks the database. */
@OnAPort
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class MeetingRequestsIT {

  @Autowired private Fixtures fixtures;
  @Autowired private MeetingFixtures made;
  @Autowired private MeetingRequests requests;
  @Autowired private CommuneMaps maps;

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @BeforeEach
  void somebodyAsks() {
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  @AfterEach
  void nobodyAsks() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void asksOnceForTheMapAndOnlyWhereThePlaceHasAPosition() {
    Town town = fixtures.aTown();
    maps.put(new Actor.Command("test"), town.id(), MapFiles.stream(MapFiles.TWO_AREAS));
    MeetingView meeting = made.aMeeting(town, 5);
    String handle = meeting.summary().handle();
    page(handle);
    long nowhere = fixtures.queries(() -> assertThat(page(handle).map()).isEmpty());
    made.change(town, meeting.id(), draft -> MeetingFixtures.at(draft, made.aPlace(town)));

    long somewhere = fixtures.queries(() -> assertThat(page(handle).map()).isPresent());

    // One for the place, one for the map.
    assertThat(somewhere).isEqualTo(nowhere + 2);
    assertThat(somewhere).isEqualTo(17);
  }

  private MeetingRequest page(String handle) {
    return requests.of(request, handle, Optional.empty(), null, null);
  }
}

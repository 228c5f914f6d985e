package org.stadtmosaik.meeting.web.poll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.meeting.GivenAnswer;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.PollAddress;
import org.stadtmosaik.meeting.PollPhase;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.meeting.web.Typed;
import org.stadtmosaik.shared.Language;

/**
 * What a page of a poll is made of.
 *
 * @param own the answer that was given before, if any
 * @param secret of the link by which the page was opened, if it was
 * @param ownLink the full address by which the answer can be changed, if there is one
 * @param device what stands in the form for a device that is not known
 * @param typed what stands in its fields
 * @param chosen the language that the address asks for, to be kept by its form
 * @param meetings what came of it
 */
record PollRequest(
    PollView poll,
    Language reader,
    Instant now,
    Optional<GivenAnswer> own,
    Optional<String> secret,
    Optional<String> ownLink,
    Optional<String> device,
    Typed typed,
    FormFields.@Nullable Problem problem,
    Optional<Language> chosen,
    List<NeighbourhoodName> neighbourhoods,
    List<MeetingSummary> meetings) {

  boolean open() {
    return poll.summary().phase() == PollPhase.OPEN;
  }

  boolean forAnother() {
    return PollForm.forAnother(typed);
  }

  /** How many can come is for those who have said it themselves. */
  boolean showsResults() {
    return poll.resultsVisible() && own.isPresent();
  }

  /** Where its form is posted to, with a word at the end. */
  String path(String more) {
    String handle = poll.summary().handle();
    String path = secret.map(it -> PollAddress.path(handle, it)).orElse(PollAddress.path(handle));
    return path + more + chosen.map(it -> "?lang=" + it.tag()).orElse("");
  }
}

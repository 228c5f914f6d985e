package org.stadtmosaik.meeting.web.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.meeting.MeetingAddress;
import org.stadtmosaik.meeting.MeetingFile;
import org.stadtmosaik.meeting.MeetingLink;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.OwnRegistration;
import org.stadtmosaik.meeting.PlaceCounts;
import org.stadtmosaik.meeting.SignUpPhase;
import org.stadtmosaik.meeting.TimeWords;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.meeting.web.Typed;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What a page of a meeting is made of.
 *
 * @param own the registration of this device or link, if any
 * @param secret of the link by which the page was opened, if it was
 * @param device what stands in the form for a device that is not known
 * @param typed what stands in its fields
 * @param chosen the language that the address asks for, to be kept by its forms
 * @param done what has just been done, if anything
 * @param series other meetings that belong to this one and are to come
 * @param photos taken there
 * @param files that are handed out
 * @param survey the address of the questions that are asked afterwards, once they are
 * @param links which ideas and questions it talked about
 * @param project where the pages of its project begin
 * @param map of the commune, where its place has a position
 */
record MeetingRequest(
    MeetingView meeting,
    Language reader,
    Instant now,
    Map<MeetingMode, PlaceCounts> counts,
    Optional<OwnRegistration> own,
    Optional<String> secret,
    Optional<String> device,
    Typed typed,
    FormFields.@Nullable Problem problem,
    Optional<Language> chosen,
    Optional<String> done,
    List<MeetingSummary> series,
    Optional<LocalizedText> minutes,
    List<MeetingLink> links,
    List<Picture> photos,
    List<MeetingFile> files,
    Optional<String> survey,
    Optional<String> project,
    Optional<CommuneMap> map) {

  SignUpPhase phase() {
    return meeting.phase(now);
  }

  String handle() {
    return meeting.summary().handle();
  }

  /** Times as its people live by them. */
  TimeWords times() {
    return new TimeWords(meeting.summary().zone(), reader, now);
  }

  /** A registration that something can still come of. */
  Optional<OwnRegistration> live() {
    return own.filter(it -> !it.state().isOver());
  }

  /** Where its forms are posted to, with a word at the end. */
  String path(String more) {
    return page() + more + chosen.map(it -> "?lang=" + it.tag()).orElse("");
  }

  /** Where it is itself. */
  String page() {
    return secret
        .map(it -> MeetingAddress.path(handle(), it))
        .orElseGet(() -> MeetingAddress.path(handle()));
  }
}

package org.stadtmosaik.access;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.media.MediaAccess;
import org.stadtmosaik.media.MediaOwner;
import org.stadtmosaik.media.Pdfs;
import org.stadtmosaik.meeting.CheckIns;
import org.stadtmosaik.meeting.LinkKind;
import org.stadtmosaik.meeting.MeetingDraft;
import org.stadtmosaik.meeting.MeetingFile;
import org.stadtmosaik.meeting.MeetingFiles;
import org.stadtmosaik.meeting.MeetingId;
import org.stadtmosaik.meeting.MeetingLink;
import org.stadtmosaik.meeting.MeetingLinks;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.Meetings;
import org.stadtmosaik.meeting.Minutes;
import org.stadtmosaik.meeting.PlaceEditing;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Ids;

/** The requests and calls of the role matrix that are about staff's work with meetings. */
final class MeetingStaffCalls {

  private final BeanFactory beans;
  private final Fixtures fixtures;

  MeetingStaffCalls(BeanFactory beans, Fixtures fixtures) {
    this.beans = beans;
    this.fixtures = fixtures;
  }

  /** A meeting of commune A in an hour, so that its list is open. */
  static MeetingSummary meeting(BeanFactory beans, Fixtures.Place here) {
    Instant start = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    MeetingDraft draft =
        new MeetingDraft(
            Fixtures.text("Treffen"),
            Fixtures.text("Worum"),
            null,
            CommuneTime.ZONE,
            new MeetingTime.Span(start, start.plus(Duration.ofHours(2))),
            null,
            false,
            null,
            new TreeSet<>(),
            10,
            null,
            null,
            null,
            null,
            null,
            List.of());
    return beans
        .getBean(Meetings.class)
        .announce(Fixtures.COMMAND, here.project().id(), draft)
        .summary();
  }

  void requests(BiConsumer<String, EndpointCalls.Call> calls) {
    String handle = fixtures.meeting.handle();
    String api = "/api/v1/staff/meetings/" + handle + "/checkin";
    String phone = UUID.randomUUID().toString();
    calls.accept("GET /checkin/{handle} (meeting)", browser -> browser.get("/checkin/" + handle));
    calls.accept("GET /checkin/{handle} (unknown)", browser -> browser.get("/checkin/0000000000"));
    calls.accept("GET /checkin/worker.js (-)", browser -> browser.get("/checkin/worker.js"));
    calls.accept(
        "POST /api/v1/staff/meetings/{handle}/checkin (meeting)",
        browser ->
            browser.api(
                "POST",
                api,
                "{\"phone\":\"" + UUID.randomUUID() + "\",\"known\":\"\",\"marks\":[]}"));
    calls.accept(
        "DELETE /api/v1/staff/meetings/{handle}/checkin/{phone} (meeting)",
        browser -> browser.api("DELETE", api + "/" + phone, ""));
  }

  void methods(ServiceCalls calls) {
    doors(calls);
    minutes(calls);
    pictures(calls);
    files(calls);
    MeetingLinks links = beans.getBean(MeetingLinks.class);
    MeetingId id = fixtures.meeting.id();
    UUID idea = fixtures.here.published().value();
    MeetingLink seen = new MeetingLink(LinkKind.IDEA, idea, ServiceCalls.text(), null, null);
    calls.put(
        "MeetingLinks.put",
        "idea",
        actor -> ServiceCalls.done(() -> links.put(actor, id, LinkKind.IDEA, idea, null, null)));
    calls.put(
        "MeetingLinks.remove",
        "idea",
        actor -> ServiceCalls.done(() -> links.remove(actor, id, seen)));
    PlaceEditing places = beans.getBean(PlaceEditing.class);
    calls.put(
        "PlaceEditing.save",
        "new",
        actor ->
            ServiceCalls.done(() ->
                places.save(
                    actor,
                    new MeetingPlace(
                        new PlaceId(Ids.next()),
                        fixtures.here.commune().id(),
                        ServiceCalls.text(),
                        "Kanalstraße 4",
                        null,
                        null,
                        null),
                    null)));
  }

  private void doors(ServiceCalls calls) {
    CheckIns checkIns = beans.getBean(CheckIns.class);
    String handle = fixtures.meeting.handle();
    MeetingId id = fixtures.meeting.id();
    calls.put("CheckIns.meeting", "meeting", actor -> checkIns.meeting(actor, handle));
    calls.put("CheckIns.state", "meeting", actor -> checkIns.state(actor, id));
    calls.put("CheckIns.phones", "meeting", actor -> checkIns.phones(actor, id) >= 0);
    calls.put(
        "CheckIns.sync",
        "meeting",
        actor -> checkIns.sync(actor, handle, UUID.randomUUID(), List.of()));
    calls.put(
        "CheckIns.removed",
        "meeting",
        actor -> ServiceCalls.done(() -> checkIns.removed(actor, handle, UUID.randomUUID())));
  }

  private void pictures(ServiceCalls calls) {
    MediaOwner pictures =
        beans.getBeanProvider(MediaOwner.class).stream()
            .filter(owner -> owner.kind().equals("meeting"))
            .findFirst()
            .orElseThrow();
    UUID id = fixtures.meeting.id().value();
    calls.put(
        "MeetingPictures.access",
        "meeting",
        actor -> pictures.access(actor, id) != MediaAccess.NONE);
    calls.put(
        "MeetingPictures.requireChange", "meeting", actor -> pictures.requireChange(actor, id));
  }

  private void files(ServiceCalls calls) {
    MeetingFiles files = beans.getBean(MeetingFiles.class);
    MeetingId id = fixtures.meeting.id();
    calls.put(
        "MeetingFiles.add",
        "meeting",
        actor -> files.add(actor, id, "a.pdf", new ByteArrayInputStream(Pdfs.plain())));
    calls.put(
        "MeetingFiles.remove",
        "meeting",
        actor -> ServiceCalls.done(() -> files.remove(actor, id, UUID.randomUUID())));
  }

  static MeetingFile file(BeanFactory beans, MeetingId meeting) {
    return beans
        .getBean(MeetingFiles.class)
        .add(Fixtures.COMMAND, meeting, "a.pdf", new ByteArrayInputStream(Pdfs.plain()));
  }

  private void minutes(ServiceCalls calls) {
    Minutes minutes = beans.getBean(Minutes.class);
    MeetingId id = fixtures.meeting.id();
    MeetingId begun = begun(minutes);
    calls.put("Minutes.of", "meeting", actor -> minutes.of(actor, id));
    calls.put(
        "Minutes.write",
        "meeting",
        actor ->
            minutes.write(actor, id, minutes.of(Fixtures.COMMAND, id).text(), ServiceCalls.text()));
    calls.put("Minutes.publish", "begun", actor -> minutes.publish(actor, begun));
    calls.put("Minutes.withdraw", "begun", actor -> minutes.withdraw(actor, begun));
  }

  /** A meeting that is going on, with minutes. */
  private MeetingId begun(Minutes minutes) {
    MeetingId id = meeting(beans, fixtures.here).id();
    beans
        .getBean(JdbcClient.class)
        .sql(
            "UPDATE meeting SET starts_at = starts_at - INTERVAL 90 MINUTE,"
                + " ends_at = ends_at - INTERVAL 90 MINUTE WHERE id = ?")
        .param(id.value())
        .update();
    minutes.write(Fixtures.COMMAND, id, null, ServiceCalls.text());
    return id;
  }
}

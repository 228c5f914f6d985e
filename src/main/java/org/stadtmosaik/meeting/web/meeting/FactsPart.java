package org.stadtmosaik.meeting.web.meeting;

import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.stadtmosaik.commune.MapDrawing;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.NeedWords;
import org.stadtmosaik.meeting.PlaceCounts;
import org.stadtmosaik.meeting.SignUpPhase;

/** When and where a meeting is, for how many, and what is seen to. */
final class FactsPart {

  private static final String MAP =
      "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=17/%1$.5f/%2$.5f";

  private final Parts parts;
  private final MeetingRequest request;
  private final MeetingView meeting;

  FactsPart(Parts parts) {
    this.parts = parts;
    this.request = parts.request();
    this.meeting = request.meeting();
  }

  Element element() {
    Element facts = new Element("dl").addClass("meeting-facts");
    when(facts);
    if (meeting.summary().offers(MeetingMode.SITE)) {
      where(facts);
    }
    if (meeting.summary().offers(MeetingMode.ONLINE)) {
      boolean only = !meeting.summary().offers(MeetingMode.SITE);
      fact(facts, only ? "meeting.mode.online" : "meeting.page.onlineToo")
          .appendElement("p")
          .text(parts.text("meeting.page.onlineHint"));
    }
    if (!meeting.meets().isEmpty()) {
      Element list = fact(facts, "meeting.page.meets").appendElement("ul").addClass("meets");
      meeting
          .meets()
          .forEach(need ->
              list.appendElement("li").addClass("tag").text(NeedWords.of(need, request.reader())));
    }
    if (!request.phase().isAfterStart() && !meeting.summary().isCancelled()) {
      places(facts);
    }
    return facts;
  }

  private void when(Element facts) {
    Element when = fact(facts, "meeting.page.when");
    when.appendElement("p").addClass("strong").text(request.times().full(meeting.summary().time()));
    request.times().place().ifPresent(it -> when.appendElement("p").addClass("small").text(it));
  }

  private void where(Element facts) {
    Element where = fact(facts, "meeting.page.where");
    MeetingPlace place = meeting.place();
    if (place == null) {
      where.appendElement("p").text(parts.text("meeting.page.placeLater"));
      return;
    }
    parts.words(where.appendElement("p").addClass("strong"), place.name());
    where.appendElement("p").appendElement("span").attr("dir", "auto").text(place.address());
    map(where, place);
    if (place.access() != null) {
      Element access = where.appendElement("p").addClass("user-text");
      access.appendElement("span").addClass("soft").text(parts.text("meeting.page.access") + " ");
      parts.words(access.appendElement("span"), place.access());
    }
    if (place.latitude() != null && place.longitude() != null) {
      where
          .appendElement("p")
          .appendElement("a")
          .addClass("standalone")
          .attr("href", MAP.formatted(place.latitude(), place.longitude()))
          .attr("rel", "noopener noreferrer external")
          .text(parts.text("meeting.page.map"));
    }
  }

  /** Drawn here, so that nobody's phone has to ask a stranger where it is. */
  private void map(Element where, MeetingPlace place) {
    place
        .position()
        .flatMap(at -> request.map().flatMap(map -> MapDrawing.of(map, at, request.reader())))
        .ifPresent(svg -> where.appendChild(new DataNode(svg)));
  }

  private void places(Element facts) {
    Element places = fact(facts, "meeting.page.places");
    boolean both = request.counts().size() > 1;
    request
        .counts()
        .forEach((mode, counts) -> {
          String words = words(counts);
          places.appendElement("p").text(both ? parts.mode(mode) + ": " + words : capital(words));
        });
    meeting.contingents().stream()
        .filter(it -> it.isKept(request.now()))
        .forEach(it ->
            places
                .appendElement("p")
                .addClass("small")
                .text(
                    parts.text(
                        "meeting.page.reserved",
                        it.places(),
                        it.name().in(request.reader()).text())));
    window(places);
  }

  private String words(PlaceCounts counts) {
    Integer free = counts.free();
    Integer total = counts.total();
    if (free == null || total == null) {
      return parts.text("meeting.page.forAll");
    }
    String waiting =
        counts.waiting() == 0 ? "" : " · " + parts.text("meeting.page.waiting", counts.waiting());
    return free > 0
        ? parts.text("meeting.page.free", free, total) + waiting
        : parts.text("meeting.page.full", total) + waiting;
  }

  /** Only Latin and Cyrillic letters have capitals. */
  private String capital(String words) {
    Locale locale = request.reader().locale();
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(locale) + words.substring(first);
  }

  private void window(Element places) {
    if (request.phase() == SignUpPhase.UPCOMING && meeting.opens() != null) {
      places
          .appendElement("p")
          .text(parts.text("meeting.page.from", request.times().moment(meeting.opens())));
    } else if (request.phase() == SignUpPhase.OPEN && meeting.closes() != null) {
      places
          .appendElement("p")
          .text(parts.text("meeting.page.until", request.times().moment(meeting.closes())));
    }
  }

  private Element fact(Element facts, String key) {
    Element row = facts.appendElement("div");
    row.appendElement("dt").text(parts.text(key));
    return row.appendElement("dd");
  }
}

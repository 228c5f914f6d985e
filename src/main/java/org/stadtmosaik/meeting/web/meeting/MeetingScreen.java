package org.stadtmosaik.meeting.web.meeting;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.meeting.MeetingAddress;
import org.stadtmosaik.meeting.MeetingFile;
import org.stadtmosaik.meeting.MeetingLink;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.SignUpPhase;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.meeting.web.WaitingNotice;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Icon;

/** The page of a meeting: HTML whose forms work without script. */
final class MeetingScreen {

  private static final Map<String, String> DONE =
      Map.of("changed", "meeting.done.changed", "already", "meeting.done.already");

  private final Parts parts;
  private final MeetingRequest request;
  private final MeetingView meeting;
  private final MeetingAddress addresses;

  MeetingScreen(MeetingRequest request, MeetingAddress addresses) {
    this.parts = new Parts(request);
    this.request = request;
    this.meeting = request.meeting();
    this.addresses = addresses;
  }

  Element element() {
    Element page = new Element("div").addClass("page").addClass("meeting-page");
    parts.words(page.appendElement("h1"), meeting.summary().title());
    foreign(page);
    request
        .done()
        .map(DONE::get)
        .ifPresent(key ->
            page.appendChild(
                FormFields.notice("sent", Icon.CHECK, parts.text(key)).attr("role", "status")));
    parts.form().summary().ifPresent(page::appendChild);
    if (meeting.summary().isCancelled()) {
      cancelled(page);
    } else {
      request
          .own()
          .ifPresent(own -> page.appendChild(new OwnPart(parts, own, addresses).element()));
    }
    page.appendChild(new FactsPart(parts).element());
    parts.words(page.appendElement("p").addClass("user-text"), meeting.text());
    section(page, "meeting.page.agenda", meeting.agenda());
    files(page);
    signUp(page);
    after(page);
    series(page);
    request
        .project()
        .ifPresent(path ->
            page.appendElement("p")
                .appendElement("a")
                .addClass("standalone")
                .attr("href", path)
                .text(parts.text("meeting.page.project")));
    return page;
  }

  private void foreign(Element page) {
    LocalizedText.Reading title = meeting.summary().title().in(request.reader());
    if (title.foreign()) {
      Language reader = request.reader();
      page.appendChild(
          FormFields.notice(
              "info",
              Icon.LANGUAGE,
              parts.text(
                  "meeting.page.foreign", reader.nameIn(reader), title.language().nameIn(reader))));
    }
  }

  private void cancelled(Element page) {
    Element notice = FormFields.notice("error", Icon.WARNING, parts.text("meeting.page.cancelled"));
    LocalizedText reason = meeting.reason();
    Element text = notice.selectFirst(".notice-text");
    if (reason != null && text != null) {
      parts.words(text.appendElement("p").addClass("user-text"), reason);
    }
    page.appendChild(notice.attr("id", "cancelled"));
  }

  private void signUp(Element page) {
    if (request.live().isPresent()) {
      return;
    }
    if (request.phase() == SignUpPhase.OPEN && request.secret().isPresent()) {
      // The link is of one registration; the next one begins on the page of the meeting.
      page.appendElement("p")
          .appendElement("a")
          .addClass("btn")
          .attr("href", MeetingAddress.path(request.handle()))
          .text(parts.text("meeting.form.title"));
    } else if (request.phase() == SignUpPhase.OPEN) {
      page.appendChild(new SignUpPart(parts).signUp());
      page.appendChild(WaitingNotice.of(parts.form()));
    } else if (request.phase() != SignUpPhase.CANCELLED && request.minutes().isEmpty()) {
      page.appendChild(
          FormFields.notice(
              "info", Icon.INFO, parts.text("meeting.error.phase." + request.phase().word())));
    }
  }

  /** What was said, and what is asked. */
  private void after(Element page) {
    request.minutes().ifPresent(it -> section(page, "meeting.page.minutes", it));
    if (!request.links().isEmpty()) {
      Element list = page.appendElement("ul").addClass("meeting-links");
      request.links().forEach(it -> link(list.appendElement("li"), it));
    }
    if (!request.photos().isEmpty()) {
      Element photos = page.appendElement("div").addClass("meeting-photos");
      request.photos().forEach(it -> photo(photos, it));
    }
    request
        .survey()
        .ifPresent(path -> {
          Element card = page.appendElement("section").addClass("card").addClass("stack");
          card.appendElement("h2").text(parts.text("meeting.page.survey.title"));
          card.appendElement("p").text(parts.text("meeting.page.survey.text"));
          card.appendElement("p")
              .appendElement("a")
              .addClass("btn")
              .attr("href", path)
              .text(parts.text("meeting.page.survey.open"));
        });
  }

  private void files(Element page) {
    if (request.files().isEmpty()) {
      return;
    }
    Element section = page.appendElement("section").addClass("stack");
    section.appendElement("h2").text(parts.text("meeting.page.files"));
    Element list = section.appendElement("ul").addClass("meeting-files");
    for (MeetingFile file : request.files()) {
      Element link = list.appendElement("li").appendElement("a");
      link.addClass("standalone").attr("href", file.path(request.handle()));
      link.appendElement("bdi").text(file.name());
      link.appendText(" (" + parts.text("meeting.page.file.size", megabytes(file.size())) + ")");
    }
  }

  /** Never nothing, with one digit behind the point. */
  private static double megabytes(int bytes) {
    return Math.max(1, Math.round(bytes / 100_000.0)) / 10.0;
  }

  private void photo(Element photos, Picture picture) {
    Element image =
        photos
            .appendElement("a")
            .attr("href", picture.path(MediaSize.FULL))
            .appendElement("img")
            .attr("src", picture.path(MediaSize.MIDDLE))
            .attr("width", Integer.toString(picture.width()))
            .attr("height", Integer.toString(picture.height()))
            .attr("loading", "lazy");
    LocalizedText alt = picture.alt();
    if (alt == null) {
      image.attr("alt", parts.text("meeting.page.photo"));
    } else {
      LocalizedText.Reading words = alt.in(request.reader());
      image.attr("alt", words.text()).attr("lang", words.language().tag());
    }
  }

  private void link(Element item, MeetingLink link) {
    Element words =
        link.path() == null
            ? item.appendElement("span").addClass("strong")
            : item.appendElement("a").attr("href", link.path());
    parts.words(words, link.text());
    if (link.note() != null) {
      parts.words(item.appendElement("p").addClass("user-text"), link.note());
    }
  }

  private void series(Element page) {
    if (!request.series().isEmpty()) {
      Element section = page.appendElement("section").addClass("stack");
      section.appendElement("h2").text(parts.text("meeting.page.series"));
      Element list = section.appendElement("ul").addClass("series");
      for (MeetingSummary other : request.series()) {
        list.appendElement("li")
            .appendElement("a")
            .attr("href", MeetingAddress.path(other.handle()))
            .text(request.times().full(other.time()));
      }
    }
  }

  private void section(Element page, String key, @Nullable LocalizedText text) {
    if (text != null) {
      Element section = page.appendElement("section").addClass("stack");
      section.appendElement("h2").text(parts.text(key));
      parts.words(section.appendElement("p").addClass("user-text"), text);
    }
  }
}

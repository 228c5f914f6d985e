package org.stadtmosaik.meeting.web.meeting;

import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.stadtmosaik.meeting.MeetingAddress;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.OwnRegistration;
import org.stadtmosaik.meeting.SignUpPhase;
import org.stadtmosaik.meeting.Standing;
import org.stadtmosaik.meeting.domain.WaitingList;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.QrImage;

/** What became of somebody's registration, and what they can do about it. */
final class OwnPart {

  private final Parts parts;
  private final MeetingRequest request;
  private final OwnRegistration own;
  private final MeetingAddress addresses;

  OwnPart(Parts parts, OwnRegistration own, MeetingAddress addresses) {
    this.parts = parts;
    this.request = parts.request();
    this.own = own;
    this.addresses = addresses;
  }

  Element element() {
    Element card = new Element("section").addClass("card").addClass("stack").addClass("own");
    card.attr("id", "own").attr("data-state", own.state().name().toLowerCase(Locale.ROOT));
    switch (own.state()) {
      case CONFIRMED -> confirmed(card);
      case OFFERED -> offered(card);
      case WAITING -> waiting(card);
      case EXPIRED -> over(card, "meeting.own.expired.title", "meeting.own.expired.text");
      case DECLINED -> over(card, "meeting.own.declined.title", "meeting.own.declined.text");
      case CANCELLED -> over(card, "meeting.own.cancelled.title", "meeting.own.cancelled.text");
    }
    return card;
  }

  private void confirmed(Element card) {
    title(card, Icon.CHECK, parts.text("meeting.own.confirmed", own.says().people()));
    who(card);
    online(card);
    if (own.says().mode() == MeetingMode.SITE && request.phase() != SignUpPhase.OVER) {
      code(card);
    }
    if (request.phase().isAfterStart()) {
      return;
    }
    Element actions = card.appendElement("div").addClass("actions");
    calendar(actions);
    actions.appendChild(parts.action(own.id(), "cancel", "meeting.own.cancel", "quiet", "danger"));
    card.appendElement("p")
        .addClass("small")
        .addClass("soft")
        .text(parts.text("meeting.own.cancelHint"));
    more(card);
  }

  private void offered(Element card) {
    title(card, Icon.CLOCK, parts.text("meeting.own.offered", own.says().people()));
    who(card);
    card.appendElement("p")
        .addClass("strong")
        .text(
            parts.text(
                "meeting.own.offeredText",
                request.times().moment(Objects.requireNonNull(own.offeredUntil()))));
    Element actions = card.appendElement("div").addClass("actions");
    actions.appendChild(parts.action(own.id(), "accept", "meeting.own.accept"));
    actions.appendChild(parts.action(own.id(), "decline", "meeting.own.decline", "quiet"));
    more(card);
  }

  private void waiting(Element card) {
    Standing standing = Objects.requireNonNull(own.standing());
    title(card, Icon.CLOCK, parts.text("meeting.own.waiting", standing.position()));
    who(card);
    String why = parts.text("meeting.own.ahead", standing.peopleAhead());
    boolean tooFew = standing.free() > 0 && standing.free() < own.says().people();
    card.appendElement("p")
        .text(
            tooFew
                ? why
                    + " "
                    + parts.text(
                        "meeting.own.few", standing.free(), parts.people(own.says().people()))
                : why);
    if (!request.phase().isAfterStart()) {
      rules(card, standing.near());
      card.appendElement("div")
          .addClass("actions")
          .appendChild(parts.action(own.id(), "cancel", "meeting.own.leave", "quiet", "danger"));
      more(card);
    }
  }

  private void rules(Element card, boolean near) {
    card.appendElement("h3").text(parts.text("meeting.own.rules"));
    Element rules = card.appendElement("ul").addClass("rules");
    if (!near) {
      rule(rules, "meeting.own.rule.offer", WaitingList.OFFER.toHours());
      rule(rules, "meeting.own.rule.order");
    }
    rule(rules, "meeting.own.rule.near", WaitingList.NEAR.toHours());
    if (own.says().people() > 1) {
      rule(rules, "meeting.own.rule.together");
    }
    rule(rules, "meeting.own.tell");
  }

  private void rule(Element rules, String key, Object... arguments) {
    rules.appendElement("li").text(parts.text(key, arguments));
  }

  private void over(Element card, String title, String text) {
    title(card, Icon.INFO, parts.text(title));
    card.appendElement("p").text(parts.text(text));
  }

  private void title(Element card, Icon icon, String words) {
    Element title = card.appendElement("h2").addClass("own-title");
    FormFields.icon(title, icon);
    title.appendElement("span").text(words);
  }

  private void who(Element card) {
    card.appendElement("p")
        .text(
            parts.text(
                "meeting.own.who",
                own.says().name(),
                parts.people(own.says().people()),
                parts.mode(own.says().mode())));
  }

  private void online(Element card) {
    if (own.says().mode() == MeetingMode.SITE) {
      return;
    }
    if (own.link() == null) {
      card.appendElement("p").text(parts.text("meeting.own.joinLater"));
    } else {
      card.appendElement("p")
          .appendElement("a")
          .addClass("btn")
          .attr("href", own.link())
          .attr("rel", "noopener noreferrer external")
          .text(parts.text("meeting.own.join"));
    }
  }

  private void code(Element card) {
    card.appendElement("p").text(parts.text("meeting.own.day"));
    Element details = card.appendElement("details").addClass("more").addClass("door-code");
    details.appendElement("summary").text(parts.text("meeting.own.code"));
    details
        .appendElement("div")
        .addClass("door-code-image")
        .attr("role", "img")
        .attr("aria-label", parts.text("meeting.own.codeAlt"))
        .appendChild(new DataNode(QrImage.svg(addresses.checkIn(request.handle(), own.checkIn()))));
  }

  private void calendar(Element actions) {
    actions
        .appendElement("a")
        .addClass("btn")
        .addClass("quiet")
        .attr("href", MeetingAddress.path(request.handle()) + ".ics?lang=" + request.reader().tag())
        .text(parts.text("meeting.page.calendar"));
  }

  private void more(Element card) {
    card.appendChild(new SignUpPart(parts).change());
    Element details = card.appendElement("details").addClass("more");
    details.appendElement("summary").text(parts.text("meeting.own.elsewhere"));
    details.appendElement("p").text(parts.text("meeting.own.elsewhereText"));
    String path = MeetingAddress.path(request.handle(), own.secret());
    details
        .appendElement("p")
        .appendElement("a")
        .addClass("own-link")
        .attr("href", path)
        .text(parts.text("meeting.own.elsewhereLink"));
  }
}

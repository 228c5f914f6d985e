package org.stadtmosaik.moderation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.PhotoFigure;
import org.stadtmosaik.moderation.CaseId;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.Claim;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Outcome;
import org.stadtmosaik.moderation.Subject;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;

/** One case: what was written, who has it, and the decision. */
@Route(value = "staff/cases/:case", layout = StaffLayout.class)
@RolesAllowed("MODERATOR")
public class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  /** How often an open page asks whether a colleague was faster, in milliseconds. */
  private static final int POLL = 5000;

  private final transient Moderation moderation;
  private final transient ActorProvider actors;
  private final transient Clock clock;
  private final Div work = new Div();
  private @Nullable UUID caseId;
  private transient @Nullable CaseView shown;
  private @Nullable DeclineForm form;

  // Buttons stay the same ones while what they are for does: who taps "decline" while the answer to
  // "I'll take it" is still on its way taps a button that is still there when it comes.
  private final NativeButton claim;
  private final NativeButton release;
  private @Nullable Div decisions;
  private long decisionsOn;
  private @Nullable Registration polling;

  ReviewView(Moderation moderation, ActorProvider actors, Clock clock) {
    this.moderation = moderation;
    this.actors = actors;
    this.clock = clock;
    this.claim =
        button("moderation.case.claim", "quiet", () -> moderation.claim(actors.current(), id()));
    this.release =
        button(
            "moderation.case.release", "quiet", () -> moderation.release(actors.current(), id()));
    addClassNames("page", "wide", "split", "chosen");
    work.addClassName("case");
  }

  /** The page's address within the portal. */
  static String path(CaseId id) {
    return "staff/cases/" + id.value();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    caseId =
        event
            .getRouteParameters()
            .get("case")
            .flatMap(org.stadtmosaik.shell.Paths::uuid)
            .orElseThrow(NotFoundException::new);
    show(moderation.get(actors.current(), id()));
  }

  private CaseId id() {
    if (caseId == null) {
      throw new NotFoundException();
    }
    return new CaseId(caseId);
  }

  private void show(CaseView found) {
    shown = found;
    form = null;
    removeAll();
    work.removeAll();
    work.add(
        new PageHeader(CurrentLanguage.text("moderation.case.title"))
            .back("staff/queue", CurrentLanguage.text("moderation.case.back")),
        state(found),
        text(found.subject()));
    if (found.open() && !claimedByOther(found)) {
      work.add(new H2(CurrentLanguage.text("moderation.case.decision")), decisionsOn(found));
    }
    add(others(), work);
  }

  /** On a wide screen the queue stands beside the case. */
  private Div others() {
    Div list =
        new Div(
            new QueueList(
                moderation.queue(actors.current(), 0).cases(),
                actors.current(),
                clock.instant(),
                id()));
    list.addClassName("split-list");
    return list;
  }

  private Div state(CaseView found) {
    if (found.decided() != null) {
      String key =
          found.decided().decision().outcome() == Outcome.PUBLISH
              ? "moderation.case.decided.published"
              : "moderation.case.decided.declined";
      Notice notice =
          new Notice(
              Notice.Tone.SENT,
              CurrentLanguage.text(
                  key,
                  found.decided().by(),
                  RelativeTime.ago(
                      found.decided().decision().decidedAt(),
                      clock.instant(),
                      CurrentLanguage.get())));
      return stack(notice, next());
    }
    if (!found.open()) {
      return stack(
          new Notice(Notice.Tone.INFO, CurrentLanguage.text("moderation.case.gone")), next());
    }
    return claimState(found);
  }

  private Div claimState(CaseView found) {
    if (found.claim() == null) {
      return row(claim);
    }
    if (claimedByOther(found)) {
      return new Div(
          new Notice(
              Notice.Tone.KEPT,
              CurrentLanguage.text("moderation.case.claimedBy", found.claim().name())));
    }
    Span words =
        new Span(CurrentLanguage.text("moderation.case.claimedByYou", minutesLeft(found.claim())));
    words.addClassNames("tag", "tag-answered");
    return row(words, release);
  }

  /** Begun minutes count: nobody is told that none are left while the case is theirs. */
  private long minutesLeft(Claim claim) {
    return Duration.between(clock.instant(), claim.until()).plusSeconds(59).toMinutes();
  }

  private static Div stack(com.vaadin.flow.component.Component... parts) {
    Div stack = new Div(parts);
    stack.addClassName("stack");
    return stack;
  }

  private static Div row(com.vaadin.flow.component.Component... parts) {
    Div row = new Div(parts);
    row.addClassName("row");
    return row;
  }

  private Div text(Subject subject) {
    Language reader = CurrentLanguage.get();
    Div card = new Div();
    card.addClassNames("card", "stack");
    Span language =
        new Span(
            CurrentLanguage.text("moderation.case.language", subject.language().nameIn(reader)));
    language.addClassNames("tag");
    Span place = UserText.inline(subject.place().in(reader));
    place.addClassNames("soft", "small");
    card.add(row(language, place));
    if (subject.title() != null) {
      UserText title = new UserText(subject.title(), subject.language());
      title.addClassName("case-title");
      card.add(title);
    }
    UserText text = new UserText(subject.text(), subject.language());
    text.addClassName("case-text");
    card.add(text);
    if (subject.objection() != null) {
      Span label = new Span(CurrentLanguage.text("moderation.case.objection"));
      label.addClassName("label");
      card.add(label, new UserText(subject.objection(), subject.language()));
    }
    if (!subject.topics().isEmpty()) {
      card.add(
          row(subject.topics().stream().map(topic -> tag(topic.in(reader))).toArray(Span[]::new)));
    }
    if (subject.where() != null) {
      subject.where().drawn(reader).ifPresent(drawing -> card.add(drawn(drawing)));
    }
    subject
        .pictures()
        .forEach(picture -> card.add(new PhotoFigure(picture, MediaSize.FULL).captioned(picture)));
    if (subject.area() != null) {
      Paragraph area =
          new Paragraph(
              CurrentLanguage.text("moderation.case.area", subject.area().in(reader).text()));
      area.addClassNames("soft", "small");
      card.add(area);
    }
    return card;
  }

  private static Div drawn(String markup) {
    Div drawing = new Div();
    // The portal's own markup: whatever people wrote is escaped in it.
    drawing.getElement().setProperty("innerHTML", markup);
    return drawing;
  }

  private static Span tag(LocalizedText.Reading words) {
    Span tag = UserText.inline(words);
    tag.addClassName("tag");
    return tag;
  }

  private Div decisionsOn(CaseView found) {
    long version = found.subject().version();
    if (decisions == null || decisionsOn != version) {
      decisions = decisions(found);
      decisionsOn = version;
    }
    return decisions;
  }

  private Div decisions(CaseView found) {
    NativeButton publish =
        button(
            "moderation.case.publish",
            "",
            () ->
                moderation.decide(
                    actors.current(), id(), found.subject().version(), Verdict.publish()));
    NativeButton decline =
        new NativeButton(CurrentLanguage.text("moderation.case.decline"), _ -> openForm(found));
    decline.addClassNames("btn", "quiet", "danger");
    Div buttons = new Div(publish, decline);
    buttons.addClassName("decisions");
    Paragraph note = new Paragraph(CurrentLanguage.text("moderation.case.note"));
    note.addClassNames("soft", "small");
    return stack(buttons, note);
  }

  private void openForm(CaseView found) {
    if (form != null) {
      return;
    }
    try {
      // Whoever writes a reason has the case, so that no colleague decides meanwhile.
      show(moderation.claim(actors.current(), id()));
    } catch (DomainException refusal) {
      refused(refusal);
      return;
    }
    form =
        new DeclineForm(
            found.subject().language(), kept(), verdict -> decline(found, verdict), this::cancel);
    work.add(form);
    form.focus();
  }

  private void decline(CaseView found, Verdict verdict) {
    act(() -> {
      CaseView decided =
          moderation.decide(actors.current(), id(), found.subject().version(), verdict);
      kept().forget(this);
      return decided;
    });
  }

  private void cancel() {
    kept().forget(this);
    show(moderation.get(actors.current(), id()));
  }

  /** What is typed about this case. */
  private Kept kept() {
    return new Kept("case/" + id().value());
  }

  /** Whoever was writing a reason when the page was lost goes on with it. */
  private void goOn() {
    CaseView found = shown;
    if (found != null && found.open() && !claimedByOther(found)) {
      openForm(found);
    }
  }

  private NativeButton button(String key, String kind, Supplier<CaseView> action) {
    NativeButton button = new NativeButton(CurrentLanguage.text(key), _ -> act(action));
    button.addClassName("btn");
    if (!kind.isEmpty()) {
      button.addClassName(kind);
    }
    return button;
  }

  private void act(Supplier<CaseView> action) {
    try {
      show(action.get());
    } catch (DomainException refusal) {
      refused(refusal);
    }
  }

  /** Says why not, and shows how things stand now; what was typed stays as long as it is of use. */
  private void refused(DomainException refusal) {
    DeclineForm typed = form;
    Refusals.show(refusal);
    CaseView now = moderation.get(actors.current(), id());
    show(now);
    if (typed != null && now.open() && !claimedByOther(now)) {
      openForm(now);
      if (form != null) {
        form.take(typed);
      }
    }
  }

  private Div next() {
    Anchor next = new Anchor("staff/queue", CurrentLanguage.text("moderation.case.next"));
    next.addClassName("btn");
    Div actions = new Div(next);
    actions.addClassName("actions");
    return actions;
  }

  private boolean claimedByOther(CaseView found) {
    return found.claim() != null
        && actors.current() instanceof Actor.Staff staff
        && !staff.id().equals(found.claim().by());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    ui.setPollInterval(POLL);
    polling = ui.addPollListener(_ -> refresh());
    kept().whenThere(this, this::goOn);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
    }
  }

  /** A colleague may have decided: whoever still has the case open is told without asking. */
  private void refresh() {
    CaseView before = shown;
    if (before == null || !before.open()) {
      return;
    }
    CaseView now = moderation.get(actors.current(), id());
    boolean settled = !now.open() || claimedByOther(now) != claimedByOther(before);
    if (settled) {
      show(now);
    }
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("moderation.case.title");
  }
}

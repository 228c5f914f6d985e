package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingDraft;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.ui.form.TimeField;
import org.stadtmosaik.meeting.ui.form.ZoneField;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.TextsField;
import org.stadtmosaik.survey.SurveySummary;

/** Writing a meeting down. What is typed stays in the browser's tab until it is saved. */
class MeetingForm extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_TEXT = 4_000;

  private final transient Kept kept;
  private final TextsField title;
  private final TextsField words;
  private final TextsField agenda;
  private final TimeField time;
  private final ZoneField zone;
  private final WherePart where;
  private final SignUpPart signUp;
  private final Div before = new Div();
  private final Div actions = new Div();

  /**
   * @param name of what is typed, in the browser's tab
   * @param draft what there is; null for a new meeting
   */
  MeetingForm(
      String name,
      List<MeetingPlace> places,
      List<SurveySummary> surveys,
      @Nullable MeetingDraft draft) {
    ZoneId clocks = draft == null ? CommuneTime.ZONE : draft.zone();
    kept = new Kept(name);
    addClassNames("form", "stack", "meeting-form");
    title = texts(draft == null ? null : draft.title(), 1, LONGEST_TITLE, "title");
    words = texts(draft == null ? null : draft.text(), 4, LONGEST_TEXT, "text");
    agenda = texts(draft == null ? null : draft.agenda(), 4, LONGEST_TEXT, "agenda");
    time = new TimeField(clocks).fill(draft == null ? null : draft.time()).kept(kept, "time");
    where = new WherePart(places, draft, kept);
    signUp = new SignUpPart(clocks, surveys, draft, kept);
    zone =
        new ZoneField(clocks)
            .onChange(other -> {
              time.in(other);
              signUp.in(other);
            });
    actions.addClassName("actions");
    add(
        part("meetingstaff.form.when", time, zone),
        where,
        part("meetingstaff.form.what", title, words, agenda),
        signUp,
        before,
        actions);
  }

  static Card part(String key, Component... fields) {
    Card card = new Card().heading(text(key));
    card.addClassName("stack");
    card.add(fields);
    return card;
  }

  private TextsField texts(@Nullable LocalizedText text, int rows, int longest, String part) {
    return new TextsField(text == null ? Map.of() : text.texts(), rows, longest)
        .named(text("meetingstaff.form." + part), text("meetingstaff.form." + part + ".hint"))
        .kept(kept, part);
  }

  /** Puts something between the fields and the button. */
  void addBeforeActions(Component part) {
    before.add(part);
  }

  /**
   * @param label of the button, in the reader's language
   * @param saving takes the draft in, or refuses it
   */
  void onSave(String label, Consumer<MeetingDraft> saving) {
    NativeButton save = new NativeButton(label, _ -> save(saving));
    save.addClassName("btn");
    actions.removeAll();
    actions.add(save);
  }

  private void save(Consumer<MeetingDraft> saving) {
    try {
      Optional<MeetingDraft> draft = draft();
      if (draft.isPresent()) {
        saving.accept(draft.get());
        kept.forget(this);
      }
    } catch (InvalidInputException refusal) {
      refuse(refusal);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  /** What is written; empty if something is missing, and then it says what. */
  Optional<MeetingDraft> draft() {
    title.accept();
    Optional<ZoneId> clocks = zone.zone();
    Optional<MeetingTime> said = time.time();
    Optional<LocalizedText> called = title.written();
    if (called.isEmpty()) {
      title.refuse(text("meetingstaff.form.title.missing"));
    }
    if (clocks.isEmpty()
        || said.isEmpty()
        || called.isEmpty()
        || !where.isValid()
        || !signUp.isValid()) {
      return Optional.empty();
    }
    LocalizedText name = called.get();
    return Optional.of(
        new MeetingDraft(
            name,
            words.written().orElse(name),
            agenda.written().orElse(null),
            clocks.get(),
            said.get(),
            where.place(),
            where.online(),
            where.link(),
            where.meets(),
            where.sitePlaces(),
            where.onlinePlaces(),
            signUp.opens(),
            signUp.closes(),
            signUp.supplierUntil(),
            signUp.survey(),
            signUp.contingents()));
  }

  private void refuse(InvalidInputException refusal) {
    String sentence = refusal.in(CurrentLanguage.get());
    boolean shown =
        switch (refusal.field()) {
          case "title" -> {
            title.refuse(sentence);
            yield true;
          }
          case "time" -> {
            time.refuse(sentence);
            yield true;
          }
          default ->
              where.refuse(refusal.field(), sentence) || signUp.refuse(refusal.field(), sentence);
        };
    if (!shown) {
      Refusals.say(sentence);
    }
  }
}

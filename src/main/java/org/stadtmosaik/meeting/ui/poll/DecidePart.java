package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stadtmosaik.deliberation.Comparison;
import org.stadtmosaik.deliberation.SeriesChoice;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.NeedWords;
import org.stadtmosaik.meeting.OptionId;
import org.stadtmosaik.meeting.PollChoice;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.TextsField;

/** Where a lead decides, and says why to everybody. */
class DecidePart extends Card {

  private static final long serialVersionUID = 1L;

  static final int LONGEST_REASON = 2000;

  private final transient PollChoice choice;
  private final transient PollWork work;
  private final transient Runnable decided;
  private final CheckboxGroup<UUID> chosen = new CheckboxGroup<>();
  private final Div warning = new Div();
  private final Div reasons = new Div();
  private final Kept kept;
  private TextsField reason;

  DecidePart(PollChoice choice, DateNames dates, PollWork work, Runnable decided) {
    this.choice = choice;
    this.work = work;
    this.decided = decided;
    this.kept = new Kept("decision/" + choice.poll().summary().id().value());
    this.reason = reason(Map.of());
    addClassName("stack");
    chosen.setLabel(text("meetingchoice.decide.dates", choice.poll().summary().picks()));
    chosen.setItems(choice.poll().offered().stream().map(it -> it.id().value()).toList());
    chosen.setItemLabelGenerator(dates::full);
    chosen.addClassName("choices");
    chosen.setValue(new LinkedHashSet<>(fairest()));
    chosen.addValueChangeListener(_ -> warn());
    warning.getElement().setAttribute("role", "status");
    reasons.add(reason);
    NativeButton suggest = new NativeButton(text("meetingchoice.decide.suggest"), _ -> suggest());
    suggest.addClassNames("btn", "quiet", "small");
    add(
        new H2(text("meetingchoice.decide")),
        new Paragraph(text("meetingchoice.decide.text")),
        chosen,
        warning,
        reasons,
        suggest,
        new AskFirst(
            text("meetingchoice.decide.action"),
            text("meetingchoice.decide.ask", choice.poll().answered()),
            text("meetingchoice.decide.yes"),
            text("meetingchoice.decide.no"),
            this::decide));
    warn();
  }

  private TextsField reason(Map<String, String> texts) {
    return new TextsField(texts, 3, LONGEST_REASON)
        .named(text("meetingchoice.decide.reason"), text("meetingchoice.decide.reason.hint"))
        .kept(kept, "reason");
  }

  private List<UUID> fairest() {
    SeriesChoice series = choice.fairest();
    return series == null
        ? choice.dates().fairest().map(List::of).orElse(List.of())
        : series.dates();
  }

  private List<UUID> fullest() {
    SeriesChoice series = choice.fullest();
    return series == null
        ? choice.dates().fullest().map(List::of).orElse(List.of())
        : series.dates();
  }

  /** Says which needs would go unmet, before it is decided. */
  private void warn() {
    warning.removeAll();
    Comparison dates = choice.dates();
    Set<String> unmet = new HashSet<>();
    chosen.getValue().forEach(id -> unmet.addAll(dates.of(id).unmet()));
    if (!unmet.isEmpty()) {
      String needs =
          unmet.stream()
              .sorted()
              .map(code -> NeedWords.of(new Need(code), CurrentLanguage.get()))
              .collect(Collectors.joining(", "));
      warning.add(new Notice(Notice.Tone.INFO, text("meetingchoice.decide.unmet", needs)));
    }
  }

  private void suggest() {
    Set<UUID> now = chosen.getValue();
    LocalizedText words =
        WhyWords.reason(
            now.equals(new HashSet<>(fullest())),
            now.equals(new HashSet<>(fairest())),
            now.size() > 1);
    reason = reason(words.texts());
    reasons.removeAll();
    reasons.add(reason);
  }

  private void decide() {
    reason.accept();
    Optional<LocalizedText> why = reason.written();
    if (why.isEmpty()) {
      reason.refuse(text("meetingchoice.decide.reason.missing"));
      return;
    }
    try {
      List<OptionId> dates = chosen.getValue().stream().map(OptionId::new).toList();
      work.decide(choice.poll(), dates, why.get());
      kept.forget(this);
      Refusals.say(text("meetingchoice.decide.done"));
      decided.run();
    } catch (InvalidInputException refusal) {
      refuse(refusal);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private void refuse(InvalidInputException refusal) {
    String sentence = refusal.in(CurrentLanguage.get());
    if (refusal.field().equals("reason")) {
      reason.refuse(sentence);
    } else {
      chosen.setInvalid(true);
      chosen.setErrorMessage(sentence);
    }
  }
}

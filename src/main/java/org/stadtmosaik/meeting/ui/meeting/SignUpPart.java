package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingDraft;
import org.stadtmosaik.meeting.ui.form.MomentField;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveySummary;

/** From when until when one signs up, what is ordered until when, and what is asked afterwards. */
class SignUpPart extends Card {

  private static final long serialVersionUID = 1L;

  private final MomentField opens;
  private final MomentField closes;
  private final MomentField supplier;
  private final Select<SurveySummary> survey = new Select<>();
  private final ContingentsField contingents;

  SignUpPart(ZoneId zone, List<SurveySummary> surveys, @Nullable MeetingDraft draft, Kept kept) {
    heading(text("meetingstaff.form.signUp"));
    addClassName("stack");
    opens = moment("opens", zone, kept);
    closes = moment("closes", zone, kept);
    supplier = moment("supplier", zone, kept);
    contingents = new ContingentsField(draft == null ? List.of() : draft.contingents(), zone);
    survey.setLabel(text("meetingstaff.form.survey"));
    survey.setHelperText(text("meetingstaff.form.survey.hint"));
    survey.setItems(surveys);
    survey.setEmptySelectionAllowed(true);
    survey.setItemLabelGenerator(SignUpPart::name);
    if (draft != null) {
      opens.fill(draft.opens());
      closes.fill(draft.closes());
      supplier.fill(draft.supplierUntil());
      surveys.stream()
          .filter(it -> it.id().equals(draft.survey()))
          .findFirst()
          .ifPresent(survey::setValue);
    }
    add(opens, closes, supplier, contingents, survey);
  }

  private static MomentField moment(String name, ZoneId zone, Kept kept) {
    String key = "meetingstaff.form." + name;
    return new MomentField(text(key), text(key + ".hint"), zone).kept(kept, name);
  }

  private static String name(@Nullable SurveySummary survey) {
    return survey == null
        ? text("meetingstaff.form.survey.none")
        : survey.title().in(CurrentLanguage.get()).text();
  }

  /** Another zone: what was typed stays as it is. */
  void in(ZoneId zone) {
    opens.in(zone);
    closes.in(zone);
    supplier.in(zone);
    contingents.in(zone);
  }

  boolean isValid() {
    return check(opens) & check(closes) & check(supplier) & contingents.isValid();
  }

  private static boolean check(MomentField field) {
    return field.isEmpty() || field.moment().isPresent();
  }

  @Nullable Instant opens() {
    return value(opens);
  }

  @Nullable Instant closes() {
    return value(closes);
  }

  @Nullable Instant supplierUntil() {
    return value(supplier);
  }

  private static @Nullable Instant value(MomentField field) {
    return field.isEmpty() ? null : field.moment().orElse(null);
  }

  @Nullable SurveyId survey() {
    return Optional.ofNullable(survey.getValue()).map(SurveySummary::id).orElse(null);
  }

  List<MeetingDraft.Reserved> contingents() {
    return contingents.value();
  }

  /** Says this at the field of this name; false if it is none of these. */
  boolean refuse(String field, String sentence) {
    switch (field) {
      case "opens" -> opens.refuse(sentence);
      case "closes" -> closes.refuse(sentence);
      case "supplierUntil" -> supplier.refuse(sentence);
      case "contingents" -> contingents.refuse(sentence);
      default -> {
        return false;
      }
    }
    return true;
  }
}

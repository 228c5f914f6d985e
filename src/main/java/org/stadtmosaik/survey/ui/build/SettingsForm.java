package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.survey.writing.document.Edit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** What is about the survey as a whole: words, languages, who, when, consent, limits. */
class SettingsForm extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_TEXT = 20_000;

  private final transient Workshop workshop;
  private final transient JsonNode survey;

  SettingsForm(Workshop workshop, JsonNode survey) {
    this.workshop = workshop;
    this.survey = survey;
    addClassName("stack");
    boolean published = workshop.open().summary().survey() != null;
    add(pair("survey", "title", "surveyTitle", 1, LONGEST_TITLE));
    add(pair("survey", "intro", "intro", 3, LONGEST_TEXT));
    add(pair("survey", "thanks", "thanks", 3, LONGEST_TEXT));
    add(new LanguagesPart(workshop), new H3(text("surveybuild.access")));
    if (published) {
      add(new Paragraph(text("surveybuild.access.fixed")));
    } else {
      Inputs inputs = new Inputs(workshop, "survey", survey);
      add(
          inputs.choice(
              "access",
              text("surveybuild.access.label"),
              QuestionForm.words("surveybuild.access.", "open", "codes", "account"),
              "open"),
          inputs.word("code", "text", text("surveybuild.code"), text("surveybuild.code.survey")));
    }
    add(new H3(text("surveybuild.times")), moment("opens"), moment("closes"));
    addConsent();
    addQuotas();
  }

  private TextPair pair(String address, String field, String name, int rows, int longest) {
    return new TextPair(workshop, address, field, text("surveybuild.text." + name), rows, longest);
  }

  /** On the commune's clocks. */
  private Field moment(String field) {
    Field input =
        Field.of(
            "datetime-local",
            text("surveybuild.times." + field),
            text("surveybuild.times." + field + ".hint"));
    input.fill(local(survey.path(field).stringValue("")));
    input
        .input()
        .addValueChangeListener(_ -> {
          try {
            workshop.write(new Edit.Put("survey", field, instant(input.value())));
            input.accept();
          } catch (DomainException refusal) {
            input.refuse(refusal.in(CurrentLanguage.get()));
          }
        });
    return input;
  }

  private static String local(String moment) {
    try {
      return OffsetDateTime.parse(moment)
          .atZoneSameInstant(CommuneTime.ZONE)
          .toLocalDateTime()
          .withSecond(0)
          .withNano(0)
          .toString();
    } catch (DateTimeParseException e) {
      return "";
    }
  }

  private static @Nullable JsonNode instant(String typed) {
    try {
      return StringNode.valueOf(
          LocalDateTime.parse(typed).atZone(CommuneTime.ZONE).toOffsetDateTime().toString());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private void addConsent() {
    add(new H3(text("surveybuild.consent")), new Paragraph(text("surveybuild.consent.hint")));
    add(pair("consent", "text", "consent", 4, LONGEST_TEXT));
    add(
        new Inputs(workshop, "consent", survey.path("consent"))
            .word(
                "version",
                "text",
                text("surveybuild.consent.version"),
                text("surveybuild.consent.version.hint")));
  }

  private void addQuotas() {
    add(new H3(text("surveybuild.quotas")), new Paragraph(text("surveybuild.quotas.hint")));
    Set<String> taken = new HashSet<>();
    for (JsonNode quota : survey.path("quotas")) {
      String code = quota.path("code").stringValue("");
      taken.add(code);
      String address = "quota:" + code;
      NativeButton remove =
          new NativeButton(text("surveybuild.remove"), _ -> workshop.act(new Edit.Remove(address)));
      remove.addClassNames("btn", "quiet", "small");
      Div part = new Div();
      part.addClassName("choice");
      part.add(
          new RulePart(workshop, address, "when", quota.get("when")),
          new Inputs(workshop, address, quota)
              .number("limit", text("surveybuild.quotas.limit"), ""),
          pair(address, "message", "quota", 1, LONGEST_TITLE),
          remove);
      add(part);
    }
    NativeButton more = new NativeButton(text("surveybuild.quotas.add"), _ -> addQuota(taken));
    more.addClassNames("btn", "quiet");
    add(more);
  }

  private void addQuota(Set<String> taken) {
    int number = taken.size() + 1;
    while (taken.contains("quota" + number)) {
      number++;
    }
    workshop.act(
        new Edit.Insert(
            "survey/quotas",
            taken.size(),
            JsonNodeFactory.instance.objectNode().put("code", "quota" + number).put("limit", 100)));
  }
}

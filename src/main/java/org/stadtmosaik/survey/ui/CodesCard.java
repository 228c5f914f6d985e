package org.stadtmosaik.survey.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.SurveyCodes;
import org.stadtmosaik.survey.SurveyCounts;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.letters.CodeSheets;
import org.stadtmosaik.survey.letters.Sheet;
import org.stadtmosaik.survey.secret.Code;

/** Codes: how many there are, making more for the printer, taking some back. */
class CodesCard extends Card {

  private static final long serialVersionUID = 1L;

  private static final int USUAL = 100;

  private final transient SurveySummary survey;
  private final transient Surveys surveys;
  private final transient SurveyCodes codes;
  private final transient ActorProvider actors;
  private final transient CodeSheets sheets;
  private final Div counts = new Div();
  private final Div made = new Div();
  private final Div revoked = new Div();
  private final IntegerField number = new IntegerField();
  private final RadioButtonGroup<Sheet> layout = new RadioButtonGroup<>();
  private final CheckboxGroup<Language> languages = new CheckboxGroup<>();
  private final TextField one = new TextField();
  private final Anchor pdf;
  private transient @Nullable Printed printed;

  CodesCard(
      SurveySummary survey,
      List<Language> offered,
      Surveys surveys,
      SurveyCodes codes,
      CodeSheets sheets,
      ActorProvider actors) {
    this.survey = survey;
    this.surveys = surveys;
    this.codes = codes;
    this.sheets = sheets;
    this.actors = actors;
    addClassName("stack");
    counts.addClassName("row");
    made.getElement().setAttribute("aria-live", "polite");
    made.addClassName("stack");
    revoked.getElement().setAttribute("aria-live", "polite");
    heading(text("surveystaff.codes.title"));
    add(new Paragraph(text("surveystaff.codes.text")), counts);
    count();
    prepare(offered);
    NativeButton make = new NativeButton(text("surveystaff.codes.make"), _ -> make());
    make.addClassName("btn");
    pdf = new Anchor(new Pdf(), AttachmentType.DOWNLOAD, text("surveystaff.codes.pdf"));
    pdf.addClassName("btn");
    pdf.getElement().setAttribute("hidden", true);
    Div download = new Div(pdf);
    download.addClassName("actions");
    add(number, layout, languages, actions(make), made, download);
    add(revocation());
  }

  private void prepare(List<Language> offered) {
    number.setLabel(text("surveystaff.codes.count"));
    number.setValue(USUAL);
    number.setMin(1);
    number.setMax(SurveyCodes.MOST);
    number.setStepButtonsVisible(false);
    layout.setLabel(text("surveystaff.codes.layout"));
    layout.setItems(Sheet.values());
    layout.setItemLabelGenerator(
        it -> text("surveystaff.codes." + it.name().toLowerCase(Locale.ROOT)));
    layout.setValue(Sheet.LETTERS);
    languages.setLabel(text("surveystaff.codes.languages"));
    languages.setItems(offered);
    languages.setItemLabelGenerator(Language::ownName);
    languages.setValue(new LinkedHashSet<>(offered));
  }

  private Div revocation() {
    one.setLabel(text("surveystaff.codes.revoke"));
    one.setHelperText(text("surveystaff.codes.revokeHelp"));
    one.getElement().setAttribute("autocomplete", "off");
    one.setMaxLength(40);
    NativeButton revoke = new NativeButton(text("surveystaff.codes.revokeAction"), _ -> revoke());
    revoke.addClassNames("btn", "quiet");
    Div part = new Div(one, actions(revoke), revoked);
    part.addClassNames("stack", "part");
    part.add(
        new AskFirst(
            text("surveystaff.codes.revokeAll"),
            text("surveystaff.codes.revokeAllConfirm"),
            text("surveystaff.codes.revokeAll"),
            text("surveystaff.cancel"),
            this::revokeAll));
    return part;
  }

  private static Div actions(NativeButton button) {
    Div actions = new Div(button);
    actions.addClassName("actions");
    return actions;
  }

  private void count() {
    SurveyCounts now = surveys.counts(actors.current(), survey.id());
    counts.removeAll();
    figure(now.open(), "surveystaff.codes.open");
    figure(now.spent(), "surveystaff.codes.spent");
    figure(now.revoked(), "surveystaff.codes.revoked");
  }

  private void figure(long value, String key) {
    Span number =
        new Span(
            com.ibm.icu.text.NumberFormat.getInstance(CurrentLanguage.get().formats())
                .format(value));
    number.addClassName("figure");
    Span word = new Span(text(key));
    word.addClassName("soft");
    Div figure = new Div(number, word);
    figure.addClassName("survey-figure");
    counts.add(figure);
  }

  private void make() {
    Integer wanted = number.getValue();
    number.setErrorMessage(text("surveystaff.codes.countMissing", SurveyCodes.MOST));
    number.setInvalid(wanted == null || wanted < 1 || wanted > SurveyCodes.MOST);
    languages.setErrorMessage(text("surveystaff.codes.languagesMissing"));
    languages.setInvalid(languages.getValue().isEmpty());
    if (number.isInvalid() || languages.isInvalid() || wanted == null) {
      return;
    }
    try {
      List<Code> fresh = codes.generate(actors.current(), survey.id(), wanted);
      show(fresh);
      count();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  /** The codes live in this page only, until it is left. */
  private void show(List<Code> fresh) {
    Set<Language> wanted = languages.getValue();
    List<Language> ordered = Language.shipped().stream().filter(wanted::contains).toList();
    printed = new Printed(fresh, layout.getValue(), ordered);
    pdf.getElement().removeAttribute("hidden");
    made.removeAll();
    made.add(new Notice(Notice.Tone.SENT, text("surveystaff.codes.made", fresh.size())));
  }

  private void revoke() {
    revoked.removeAll();
    try {
      boolean done = codes.revoke(actors.current(), survey.id(), one.getValue());
      revoked.add(
          done
              ? new Notice(Notice.Tone.SENT, text("surveystaff.codes.revokeDone"))
              : new Notice(Notice.Tone.ERROR, text("surveystaff.codes.revokeUnknown")));
      if (done) {
        one.clear();
        count();
      }
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private void revokeAll() {
    revoked.removeAll();
    try {
      codes.revokeUnspent(actors.current(), survey.id());
      revoked.add(new Notice(Notice.Tone.SENT, text("surveystaff.codes.revokeAllDone")));
      count();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  /** What was made in this page, and how it is to be printed. */
  private record Printed(List<Code> codes, Sheet sheet, List<Language> languages) {}

  /** Sends the codes that were made last, to whoever may still make some. */
  private final class Pdf implements DownloadHandler {

    private static final long serialVersionUID = 1L;

    @Override
    public void handleDownloadRequest(DownloadEvent event) {
      VaadinResponse response = event.getResponse();
      Printed wanted = printed;
      if (wanted == null || !mayStill()) {
        response.setStatus(404);
        return;
      }
      event.setFileName("codes-" + survey.code() + ".pdf");
      event.setContentType("application/pdf");
      response.setHeader("Cache-Control", "no-store");
      sheets.write(
          survey, wanted.codes(), wanted.sheet(), wanted.languages(), event.getOutputStream());
    }

    private boolean mayStill() {
      try {
        surveys.run(actors.current(), survey.id());
        return true;
      } catch (DomainException e) {
        return false;
      }
    }

    @Override
    public String getUrlPostfix() {
      return "codes.pdf";
    }
  }
}

package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.checking.Severity;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.definition.DefinitionRefusedException;
import org.stadtmosaik.survey.ui.ProblemList;
import org.stadtmosaik.survey.ui.StaffSurveyView;
import org.stadtmosaik.survey.ui.StaffSurveysView;
import org.stadtmosaik.survey.writing.document.DocumentChange;

/** What stands in the way, what would change, and the button that publishes it. */
class PublishPart extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Workshop workshop;
  private final transient Desk desk;

  PublishPart(Workshop workshop, Desk desk) {
    this.workshop = workshop;
    this.desk = desk;
    addClassNames("stack", "publish");
    show();
  }

  private void show() {
    removeAll();
    workshop.check();
    add(new H2(text("surveybuild.publish.title")));
    String json = workshop.document().toJson();
    try {
      DefinitionReader.read(json);
      ready();
    } catch (DefinitionRefusedException refusal) {
      add(new Notice(Notice.Tone.INFO, text("surveybuild.publish.notYet")));
      add(new ProblemList(json, refusal.problems()));
    }
    add(
        new AskFirst(
            text("surveybuild.delete"),
            text("surveybuild.delete.ask"),
            text("surveybuild.delete.yes"),
            text("surveybuild.delete.no"),
            this::delete));
  }

  private void ready() {
    List<DocumentChange> changes =
        desk.publishing().changes(desk.actors().current(), workshop.open().summary().id());
    boolean first = workshop.open().summary().survey() == null;
    if (!first && changes.isEmpty()) {
      add(new Notice(Notice.Tone.INFO, text("surveybuild.publish.same")));
      return;
    }
    long open = workshop.findings().stream().filter(it -> it.severity() != Severity.HINT).count();
    if (open > 0) {
      add(new Notice(Notice.Tone.INFO, text("surveybuild.publish.findings", open)));
    }
    if (first) {
      add(new Notice(Notice.Tone.INFO, text("surveybuild.publish.first")));
    } else {
      add(
          new Notice(
              Notice.Tone.INFO,
              text("surveybuild.publish.next", workshop.open().summary().version() + 1)),
          new ChangesPart(changes, workshop.document()));
    }
    int revision = workshop.open().revision();
    NativeButton publish = new NativeButton(text("surveybuild.publish"), _ -> publish(revision));
    publish.addClassName("btn");
    add(publish);
  }

  private void publish(int revision) {
    try {
      SurveySummary survey =
          desk.publishing()
              .publish(desk.actors().current(), workshop.open().summary().id(), revision);
      Refusals.say(text("surveybuild.published", survey.version()));
      UI.getCurrent().navigate(StaffSurveyView.path(survey.id()));
    } catch (DomainException refusal) {
      workshop.reloadBeside();
      show();
      add(new Notice(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())));
    }
  }

  private void delete() {
    desk.questionnaires().delete(desk.actors().current(), workshop.open().summary().id());
    UI.getCurrent().navigate(StaffSurveysView.PATH);
  }
}

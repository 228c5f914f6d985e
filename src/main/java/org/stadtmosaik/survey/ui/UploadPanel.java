package org.stadtmosaik.survey.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.DefinitionChanges;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.definition.DefinitionRefusedException;

/** A definition's file, what would happen with it, and the button that lets it happen. */
class UploadPanel extends Card {

  private static final long serialVersionUID = 1L;

  private final transient Surveys surveys;
  private final transient ActorProvider actors;
  private final transient @Nullable SurveySummary survey;
  private final transient Consumer<SurveySummary> published;
  private final Select<ProjectSummary> project = new Select<>();
  private final Div result = new Div();
  private @Nullable String json;

  /**
   * For a new survey, or the next version of one, in any of these projects.
   *
   * @param published is told what was published
   */
  UploadPanel(
      Surveys surveys,
      ActorProvider actors,
      List<ProjectSummary> projects,
      Consumer<SurveySummary> published) {
    this(surveys, actors, null, published, text("surveystaff.upload.title"));
    project.setLabel(text("surveystaff.upload.project"));
    project.setItems(projects);
    project.setItemLabelGenerator(it -> it.title().in(CurrentLanguage.get()).text());
    project.setValue(projects.getFirst());
    project.addValueChangeListener(_ -> checkAgain());
    addComponentAtIndex(2, project);
  }

  /** For the next version of this one. */
  UploadPanel(
      Surveys surveys,
      ActorProvider actors,
      SurveySummary survey,
      Consumer<SurveySummary> published) {
    this(surveys, actors, survey, published, text("surveystaff.upload.titleNext"));
  }

  private UploadPanel(
      Surveys surveys,
      ActorProvider actors,
      @Nullable SurveySummary survey,
      Consumer<SurveySummary> published,
      String title) {
    this.surveys = surveys;
    this.actors = actors;
    this.survey = survey;
    this.published = published;
    addClassName("stack");
    result.addClassName("stack");
    result.getElement().setAttribute("aria-live", "polite");
    heading(title);
    add(new Paragraph(text("surveystaff.upload.text")), new DefinitionField(this::check), result);
  }

  void check(String uploaded) {
    json = uploaded;
    result.removeAll();
    try {
      Definition definition = DefinitionReader.read(uploaded);
      Optional<SurveySummary> before = before(definition);
      if (survey != null && before.isEmpty()) {
        result.add(
            new Notice(
                Notice.Tone.ERROR,
                text("surveystaff.upload.other", definition.code(), survey.code())));
      } else {
        preview(definition, before);
      }
    } catch (DefinitionRefusedException refusal) {
      result.add(new ProblemList(uploaded, refusal.problems()));
    } catch (DomainException refusal) {
      result.add(new Notice(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())));
    }
  }

  private void checkAgain() {
    if (json != null) {
      check(json);
    }
  }

  private Optional<SurveySummary> before(Definition definition) {
    return survey == null
        ? surveys.named(project.getValue().id(), definition.code())
        : Optional.of(survey).filter(it -> it.code().equals(definition.code()));
  }

  private void preview(Definition definition, Optional<SurveySummary> known) {
    if (known.isEmpty()) {
      result.add(new Notice(Notice.Tone.INFO, text("surveystaff.upload.first")), publish());
      return;
    }
    SurveySummary before = surveys.ofStaff(actors.current(), known.get().id());
    Definition newest = surveys.definition(actors.current(), before.id(), before.version());
    if (newest.toJson().equals(definition.toJson())) {
      result.add(new Notice(Notice.Tone.INFO, text("surveystaff.upload.same")));
      return;
    }
    result.add(
        new Notice(Notice.Tone.INFO, text("surveystaff.upload.next", before.version() + 1)),
        new ChangeList(DefinitionChanges.between(newest, definition)),
        publish());
  }

  private NativeButton publish() {
    NativeButton publish = new NativeButton(text("surveystaff.upload.publish"), _ -> publishNow());
    publish.addClassName("btn");
    return publish;
  }

  private void publishNow() {
    result.removeAll();
    try {
      ProjectId where = survey == null ? project.getValue().id() : survey.project();
      SurveySummary now =
          surveys.publish(actors.current(), where, java.util.Objects.requireNonNull(json));
      Refusals.say(text("surveystaff.upload.published", now.version()));
      published.accept(now);
    } catch (DomainException refusal) {
      result.add(new Notice(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())));
    }
  }
}

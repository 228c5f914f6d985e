package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.ProjectState;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;

/** A project as residents see it, in the reader's language; the preview shows the same. */
public class ProjectPage extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * All that it shows.
   *
   * @param content what residents may read
   */
  public record Shown(
      CommuneSummary commune,
      ProjectSummary project,
      ProjectContent content,
      Optional<Picture> picture,
      List<Activity> activities,
      LocalDate today) {}

  public ProjectPage(Shown shown) {
    addClassName("project-page");
    ProjectSummary project = shown.project();
    ProjectContent content = shown.content();
    add(header(shown));
    shown.picture().ifPresent(picture -> add(new ProjectPicture(picture)));
    if (project.demo()) {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("project.demo.note")));
    }
    if (project.state() == ProjectState.ARCHIVED) {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("project.page.archived")));
      outcomes(content);
    }
    content
        .description()
        .localized(content.original())
        .ifPresent(text -> add(new Paragraphs(text.in(CurrentLanguage.get()))));
    if (project.state() != ProjectState.ARCHIVED || !shown.activities().isEmpty()) {
      add(new PageSection("project.page.activities", new ActivityCards(shown.activities())));
    }
    questions(content);
    if (project.state() != ProjectState.ARCHIVED) {
      outcomes(content);
    }
    section(
        !content.news().isEmpty(),
        "project.page.news",
        () -> new NewsList(content.news(), content.original()));
    phases(project, shown.today());
    section(
        !content.partners().isEmpty(),
        "project.page.partners",
        () -> new PartnerList(content.partners(), content.original()));
    section(
        !content.contact().blank(),
        "project.page.contact",
        () -> new ContactCard(content.contact(), content.original()));
  }

  private static PageHeader header(Shown shown) {
    PageHeader header =
        new PageHeader(shown.project().title().in(CurrentLanguage.get()))
            .back("c/" + shown.commune().slug(), shown.commune().name().in(CurrentLanguage.get()));
    LocalizedText.Reading summary = shown.project().summary().in(CurrentLanguage.get());
    return summary.text().isBlank() ? header : header.lead(new LocalizedParagraph(summary));
  }

  private void questions(ProjectContent content) {
    List<LocalizedText> questions =
        content.questions().stream()
            .flatMap(question -> question.text().localized(content.original()).stream())
            .toList();
    section(!questions.isEmpty(), "project.page.questions", () -> new QuestionList(questions));
  }

  private void outcomes(ProjectContent content) {
    section(!content.outcomes().isEmpty(), "project.page.outcomes", () -> new OutcomeList(content));
  }

  private void phases(ProjectSummary project, LocalDate today) {
    if (!project.phases().isEmpty()) {
      add(
          new PageSection(
              project.state() == ProjectState.ARCHIVED
                  ? "project.page.phases.archived"
                  : "project.page.phases",
              new PhaseSteps(project.phases(), today),
              new PhaseList(project.phases(), project.phaseOn(today), today)));
    }
  }

  private void section(boolean there, String titleKey, Supplier<Component> content) {
    if (there) {
      add(new PageSection(titleKey, content.get()));
    }
  }
}

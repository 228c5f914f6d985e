package org.stadtmosaik.project.ui.edit;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stadtmosaik.project.content.ContentRules;
import org.stadtmosaik.project.content.NewsItem;
import org.stadtmosaik.project.content.Partner;
import org.stadtmosaik.project.content.PlannedPhase;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.project.content.Question;
import org.stadtmosaik.shared.Language;

/** All that leads write about a project, in parts that fold away. */
class ProjectForm extends Div implements Desk {

  private static final long serialVersionUID = 1L;

  private final Language original;
  private final LanguageSwitches languages;
  private final TranslatedField title;
  private final TranslatedField summary;
  private final TranslatedField description;
  private final PicturePart picture;
  private final EntryList<Question> questions;
  private final EntryList<PlannedPhase> phases;
  private final EntryList<Partner> partners;
  private final EntryList<NewsItem> news;
  private final ContactEditor contact;
  private final EntryList<ProjectOutcome> outcomes;
  private final transient Runnable typed;
  private final List<FormSection> sections = new ArrayList<>();

  /**
   * @param pictures what takes a new picture in
   * @param typed told of everything that is typed, chosen, moved or removed
   */
  ProjectForm(ProjectContent content, LocalDate today, PicturePart.Shelf pictures, Runnable typed) {
    this.original = content.original();
    this.typed = typed;
    addClassName("project-form");
    languages = new LanguageSwitches(original, content.columns(), this::isWritten, this::rearrange);
    title = new TranslatedField(this, "project.edit.title", 1, ContentRules.TITLE, content.title());
    summary =
        new TranslatedField(
                this, "project.edit.summary", 3, ContentRules.SUMMARY, content.summary())
            .hint("project.edit.summary.hint");
    description =
        new TranslatedField(
                this,
                "project.edit.description",
                8,
                ContentRules.DESCRIPTION,
                content.description())
            .hint("project.edit.description.hint");
    picture = new PicturePart(this, pictures, content.picture(), content.pictureAlt());
    questions =
        new EntryList<>(
            this,
            "questions",
            true,
            content.questions(),
            Question::fresh,
            question -> new QuestionEditor(this, question));
    phases =
        new EntryList<>(
            this,
            "phases",
            false,
            content.phases(),
            PlannedPhase::fresh,
            phase -> new PhaseEditor(this, phase));
    partners =
        new EntryList<>(
            this,
            "partners",
            true,
            content.partners(),
            Partner::fresh,
            partner -> new PartnerEditor(this, partner));
    news =
        new EntryList<>(
            this,
            "news",
            false,
            content.news(),
            () -> NewsItem.fresh(today),
            item -> new NewsEditor(this, item));
    contact = new ContactEditor(this, content.contact());
    outcomes =
        new EntryList<>(
            this,
            "outcomes",
            false,
            content.outcomes(),
            () -> ProjectOutcome.fresh(today),
            outcome -> new OutcomeEditor(this, outcome, questions::value));
    section("languages", languages).setOpen(true);
    section("texts", title, summary, description).setOpen(true);
    section("picture", picture);
    section("questions", questions);
    section("phases", phases);
    section("partners", partners);
    section("news", news);
    section("contact", contact);
    section("outcomes", outcomes);
    tell();
  }

  private FormSection section(String part, com.vaadin.flow.component.Component... content) {
    FormSection section = new FormSection(part, content);
    sections.add(section);
    add(section);
    return section;
  }

  /** What stands in the form now. */
  ProjectContent content() {
    return new ProjectContent(
        original,
        columns(),
        title.value(),
        summary.value(),
        description.value(),
        picture.picture(),
        picture.alt().value(),
        questions.value(),
        phases.value(),
        partners.value(),
        news.value(),
        contact.value(),
        outcomes.value());
  }

  /** Opens a part, so that what is said about it can be seen. */
  void open(String part) {
    String id =
        switch (part) {
          case "title", "summary", "description" -> "part-texts";
          default -> "part-" + part;
        };
    sections.stream()
        .filter(section -> section.getId().filter(id::equals).isPresent())
        .forEach(section -> section.setOpen(true));
  }

  @Override
  public Language original() {
    return original;
  }

  @Override
  public Set<Language> columns() {
    return languages.chosen();
  }

  @Override
  public void changed() {
    tell();
    typed.run();
  }

  private void rearrange() {
    texts().forEach(TranslatedField::arrange);
    changed();
  }

  private boolean isWritten(Language language) {
    return texts().stream().anyMatch(field -> !field.value().in(language).isEmpty());
  }

  private List<TranslatedField> texts() {
    List<TranslatedField> texts = new ArrayList<>();
    for (List<TranslatedField> part : parts()) {
      texts.addAll(part);
    }
    return texts;
  }

  /** The texts of each part, in the order of the parts. */
  private List<List<TranslatedField>> parts() {
    return List.of(
        List.of(),
        List.of(title, summary, description),
        picture.picture() == null ? List.of() : List.of(picture.alt()),
        questions.texts(),
        phases.texts(),
        partners.texts(),
        news.texts(),
        List.of(contact.hours()),
        outcomes.texts());
  }

  private void tell() {
    List<List<TranslatedField>> parts = parts();
    for (int i = 0; i < sections.size(); i++) {
      sections.get(i).tell(this, parts.get(i));
    }
  }
}

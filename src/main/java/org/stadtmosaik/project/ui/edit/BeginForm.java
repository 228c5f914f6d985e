package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.project.NewDraft;
import org.stadtmosaik.project.ProjectEditing;
import org.stadtmosaik.project.content.ContentRefusedException;
import org.stadtmosaik.project.content.ContentRules;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;

/** Begins a project with its title and its languages; all else is written on its own page. */
class BeginForm extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final transient ProjectEditing editing;
  private final transient ActorProvider actors;

  /** Made once, so that two clicks make one project. */
  private final transient ProjectId id = new ProjectId(Ids.next());

  private final Select<CommuneSummary> commune = new Select<>();
  private final Select<Language> original = new Select<>();
  private final WrittenField title = WrittenField.line(text("project.edit.title"));
  private final Div languages = new Div();
  private final Div trouble = new Div();
  private @Nullable LanguageSwitches switches;

  /**
   * @param communes in which the acting person leads projects
   */
  BeginForm(List<CommuneSummary> communes, ProjectEditing editing, ActorProvider actors) {
    this.editing = editing;
    this.actors = actors;
    addClassNames("card", "begin");
    setSummaryText(text("project.begin.title"));
    commune.setLabel(text("project.begin.commune"));
    commune.setItems(communes);
    commune.setItemLabelGenerator(c -> c.name().in(CurrentLanguage.get()).text());
    commune.setValue(communes.getFirst());
    commune.setVisible(communes.size() > 1);
    original.setLabel(text("project.begin.original"));
    original.setItems(Language.shipped());
    original.setItemLabelGenerator(language -> language.nameIn(CurrentLanguage.get()));
    original.addValueChangeListener(_ -> offerLanguages());
    original.setValue(Language.GERMAN);
    title.longest(ContentRules.TITLE);
    NativeButton begin = new NativeButton(text("project.begin.action"), _ -> begin());
    begin.addClassName("btn");
    Div actions = new Div(begin);
    actions.addClassName("actions");
    Div form = new Div(commune, title, original, languages, trouble, actions);
    form.addClassName("form");
    setContent(form);
  }

  private void offerLanguages() {
    Set<Language> offered = new LinkedHashSet<>();
    offered.add(original.getValue());
    offered.add(Language.GERMAN);
    offered.add(Language.PLAIN_GERMAN);
    offered.add(Language.ENGLISH);
    LanguageSwitches chips =
        new LanguageSwitches(original.getValue(), offered, _ -> false, () -> {});
    switches = chips;
    languages.removeAll();
    com.vaadin.flow.component.html.Span label =
        new com.vaadin.flow.component.html.Span(text("project.edit.languages"));
    label.addClassName("label");
    languages.add(label, chips);
  }

  private void begin() {
    trouble.removeAll();
    Set<Language> chosen = switches == null ? Set.of() : switches.chosen();
    try {
      ProjectId made =
          editing
              .begin(
                  actors.current(),
                  commune.getValue().id(),
                  new NewDraft(id, title.value(), original.getValue(), chosen))
              .id();
      UI.getCurrent().navigate(ProjectEditView.path(made));
    } catch (ContentRefusedException refusal) {
      refusal
          .problems()
          .forEach(problem ->
              trouble.add(
                  new Notice(Notice.Tone.ERROR, problem.sentence().in(CurrentLanguage.get()))));
    }
  }
}

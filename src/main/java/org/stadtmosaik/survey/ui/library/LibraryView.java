package org.stadtmosaik.survey.ui.library;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.survey.library.LibraryQuestion;
import org.stadtmosaik.survey.library.QuestionLibrary;
import org.stadtmosaik.survey.library.Shelf;

/** What is in the library, and what is no longer wanted there. */
@Route(value = LibraryView.PATH, layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
public class LibraryView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  /** The page's address within the portal. */
  public static final String PATH = "staff/surveys/library";

  private final transient QuestionLibrary library;
  private final transient ActorProvider actors;
  private final Div place = new Div();

  LibraryView(QuestionLibrary library, Communes communes, ActorProvider actors) {
    this.library = library;
    this.actors = actors;
    addClassName("page");
    add(
        new PageHeader(text("surveylibrary.title"))
            .lead(text("surveylibrary.lead"))
            .back("staff/surveys", text("surveylibrary.back")));
    Actor actor = actors.current();
    List<CommuneSummary> led =
        communes.all().stream().filter(commune -> writes(actor, commune.id())).toList();
    if (led.size() > 1) {
      add(choice(led));
    }
    add(place);
    if (!led.isEmpty()) {
      show(led.getFirst().id());
    }
  }

  private Div choice(List<CommuneSummary> led) {
    Choice<CommuneSummary> commune =
        new Choice<>(
            led,
            each -> each.name().in(CurrentLanguage.get()).text(),
            led.getFirst(),
            "",
            each -> show(each.id()));
    commune.setId("library-commune");
    NativeLabel label = new NativeLabel(text("surveylibrary.commune"));
    label.setFor("library-commune");
    Div field = new Div(label, commune);
    field.addClassName("field");
    return field;
  }

  private static boolean writes(Actor actor, CommuneId commune) {
    return actor.has(Role.LEAD, commune) || actor.has(Role.ADMINISTRATOR, commune);
  }

  private void show(CommuneId commune) {
    place.removeAll();
    place.add(new Shelves(library, actors, commune, Shelf.COMMUNE, this::actions));
  }

  private List<Component> actions(LibraryQuestion question) {
    return question.shelf() == Shelf.PORTAL
        ? List.of()
        : List.of(
            new EditQuestion(library, actors, question, this::refresh),
            new AskFirst(
                text("surveylibrary.remove"),
                text("surveylibrary.remove.sure"),
                text("surveylibrary.remove.yes"),
                text("surveylibrary.remove.no"),
                () -> remove(question)));
  }

  private void remove(LibraryQuestion question) {
    try {
      library.remove(actors.current(), question.id());
      Refusals.say(text("surveylibrary.removed"));
      refresh();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private void refresh() {
    place
        .getChildren()
        .filter(Shelves.class::isInstance)
        .map(Shelves.class::cast)
        .forEach(Shelves::refresh);
  }

  @Override
  public String getPageTitle() {
    return text("surveylibrary.title");
  }
}

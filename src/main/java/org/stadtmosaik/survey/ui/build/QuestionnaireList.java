package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.survey.ui.library.LibraryView;
import org.stadtmosaik.survey.ui.transfer.ImportView;
import org.stadtmosaik.survey.ui.translation.TranslationStatus;
import org.stadtmosaik.survey.writing.QuestionnairePage;
import org.stadtmosaik.survey.writing.QuestionnairePublishing;
import org.stadtmosaik.survey.writing.QuestionnaireSummary;
import org.stadtmosaik.survey.writing.Questionnaires;

/** The questionnaires that somebody may go on writing, and how to begin another. */
public class QuestionnaireList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Questionnaires questionnaires;
  private final transient QuestionnairePublishing publishing;
  private final transient ActorProvider actors;

  /** Shows the first page. */
  public QuestionnaireList(
      Questionnaires questionnaires, QuestionnairePublishing publishing, ActorProvider actors) {
    this.questionnaires = questionnaires;
    this.publishing = publishing;
    this.actors = actors;
    addClassName("stack");
    show(0);
  }

  private void show(int page) {
    removeAll();
    QuestionnairePage shown = questionnaires.list(actors.current(), page);
    Anchor fresh = new Anchor(NewSurveyView.PATH, text("surveybuild.list.new"));
    fresh.addClassName("btn");
    Anchor file = new Anchor(ImportView.PATH, text("surveytransfer.import.title"));
    file.addClassNames("btn", "quiet");
    Anchor library = new Anchor(LibraryView.PATH, text("surveylibrary.title"));
    library.addClassNames("btn", "quiet");
    Div actions = new Div(fresh, file, library);
    actions.addClassName("actions");
    add(actions);
    if (shown.total() == 0) {
      return;
    }
    Div cards = new Div();
    cards.addClassName("cards");
    shown.questionnaires().forEach(each -> cards.add(card(each)));
    add(new H2(text("surveybuild.list.title")), cards);
    Div turns = new Div();
    turns.addClassName("row");
    if (page > 0) {
      turns.add(turn("surveybuild.list.newer", page - 1));
    }
    if (shown.hasMore()) {
      turns.add(turn("surveybuild.list.older", page + 1));
    }
    add(turns);
  }

  private NativeButton turn(String key, int page) {
    NativeButton button = new NativeButton(text(key), _ -> show(page));
    button.addClassNames("btn", "quiet");
    return button;
  }

  private Card card(QuestionnaireSummary each) {
    StatusTag tag =
        each.survey() == null
            ? new StatusTag(StatusTag.Tone.PLAIN, text("surveybuild.list.draft"))
            : each.pending()
                ? new StatusTag(StatusTag.Tone.WAIT, text("surveybuild.list.pending"))
                : new StatusTag(
                    StatusTag.Tone.PUBLISHED, text("surveystaff.version", version(each)));
    NativeButton copy = new NativeButton(text("surveybuild.copy"), _ -> copy(each));
    copy.addClassNames("btn", "quiet", "small", "above");
    Card card =
        new Card()
            .row(tag, RelativeTime.exactly(each.changed()))
            .heading(each.title().in(CurrentLanguage.get()), BuildView.path(each.id()))
            .remark(text("surveystaff.questions", each.questions()));
    if (!each.translations().isEmpty()) {
      card.add(new TranslationStatus(each.id(), each.translations()));
    }
    card.add(copy);
    return card;
  }

  private static int version(QuestionnaireSummary each) {
    Integer version = each.version();
    return version == null ? 1 : version;
  }

  private void copy(QuestionnaireSummary each) {
    try {
      QuestionnaireSummary copy = publishing.copy(actors.current(), each.id(), each.project());
      UI.getCurrent().navigate(BuildView.path(copy.id()));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}

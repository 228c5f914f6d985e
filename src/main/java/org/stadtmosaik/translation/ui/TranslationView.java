package org.stadtmosaik.translation.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.TextBox;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.translation.TranslationDesk;
import org.stadtmosaik.translation.TranslationDraft;
import org.stadtmosaik.translation.TranslationState;

/** One thing beside its translation, to be translated or looked at. */
@Route(value = TranslationsView.PATH + "/:kind/:subject/:language", layout = StaffLayout.class)
@RolesAllowed({"MODERATOR", "LEAD", "TRANSLATOR"})
public class TranslationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 6;

  private final transient TranslationDesk desk;
  private final transient ActorProvider actors;
  private final Div said = new Div();
  private final Div form = new Div();
  private final Map<String, TextBox> boxes = new TreeMap<>();
  private String kind = "";
  private UUID subject = new UUID(0, 0);
  private Language language = Language.GERMAN;

  TranslationView(TranslationDesk desk, ActorProvider actors) {
    this.desk = desk;
    this.actors = actors;
    addClassName("page");
    form.addClassName("translation-form");
    said.getElement().setAttribute("aria-live", "polite");
  }

  static String path(TranslationDraft draft) {
    return TranslationsView.PATH
        + "/"
        + draft.original().kind()
        + "/"
        + draft.original().subject()
        + "/"
        + draft.language().tag();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    RouteParameters asked = event.getRouteParameters();
    kind = asked.get("kind").orElse("");
    subject = asked.get("subject").flatMap(Paths::uuid).orElseThrow(NotFoundException::new);
    language = asked.get("language").flatMap(Language::shipped).orElseThrow(NotFoundException::new);
    TranslationDraft draft = desk.open(actors.current(), kind, subject, language);
    removeAll();
    add(
        new PageHeader(text("translation.one.title", language.nameIn(CurrentLanguage.get())))
            .back(
                TranslationsView.PATH + "?language=" + language.tag(),
                text("translation.one.back")),
        said,
        form);
    show(draft);
  }

  private void show(TranslationDraft draft) {
    form.removeAll();
    boxes.clear();
    Div head = new Div(TranslationsView.tag(draft));
    head.addClassName("row");
    Anchor seen = new Anchor(draft.path(), text("translation.one.page"));
    head.add(seen);
    form.add(head);
    new TreeMap<>(draft.original().fields())
        .descendingMap()
        .forEach((name, text) -> form.add(field(draft, name, text)));
    NativeButton save = new NativeButton(text("translation.one.save"), _ -> save(draft));
    save.addClassName("btn");
    Div actions = new Div(save);
    actions.addClassName("actions");
    form.add(actions);
    if (draft.own() && draft.state().filter(TranslationState.HUMAN::equals).isPresent()) {
      Paragraph second = new Paragraph(text("translation.error.own"));
      second.addClassName("soft");
      form.add(second);
    } else {
      NativeButton review = new NativeButton(text("translation.one.review"), _ -> review(draft));
      review.addClassNames("btn", "quiet");
      review.setEnabled(draft.state().isPresent());
      actions.add(review);
    }
  }

  private Div field(TranslationDraft draft, String name, String original) {
    TextBox box = new TextBox(ROWS);
    box.setId("translation-" + name);
    box.getElement()
        .setAttribute("lang", language.tag())
        .setAttribute("dir", language.direction())
        .setAttribute("maxlength", Integer.toString(TranslationDesk.LONGEST));
    box.setValue(draft.fields().getOrDefault(name, ""));
    boxes.put(name, box);
    NativeLabel label =
        new NativeLabel(text("translation.one.field", language.nameIn(CurrentLanguage.get())));
    label.setFor(box);
    Div mine = new Div(label, box);
    mine.addClassName("field");
    Span heading =
        new Span(
            text(
                "translation.one.original",
                draft.original().language().nameIn(CurrentLanguage.get())));
    heading.addClassName("label");
    Div theirs = new Div(heading, new UserText(original, draft.original().language()));
    Div both = new Div(theirs, mine);
    both.addClassNames("card", "translation-sides");
    return both;
  }

  private void save(TranslationDraft draft) {
    Map<String, String> fields = new HashMap<>();
    boxes.forEach((name, box) -> fields.put(name, box.getValue()));
    act(
        () -> desk.save(actors.current(), kind, subject, language, fields, draft.version()),
        "translation.one.saved");
  }

  private void review(TranslationDraft draft) {
    act(
        () -> desk.review(actors.current(), kind, subject, language, draft.version()),
        "translation.one.reviewed");
  }

  private void act(Runnable action, String done) {
    said.removeAll();
    try {
      action.run();
      show(desk.open(actors.current(), kind, subject, language));
      said.add(new Notice(Notice.Tone.SENT, text(done)));
    } catch (DomainException refusal) {
      said.add(new Notice(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())));
    }
  }

  @Override
  public String getPageTitle() {
    return text("translation.one.title", language.nameIn(CurrentLanguage.get()));
  }
}

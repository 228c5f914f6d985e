package org.stadtmosaik.translation.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.translation.MachineUse;
import org.stadtmosaik.translation.TranslationDesk;
import org.stadtmosaik.translation.TranslationDraft;
import org.stadtmosaik.translation.TranslationRoles;
import org.stadtmosaik.translation.TranslationState;
import org.stadtmosaik.translation.TranslationUse;

/** What was translated into a language, what is missing, and what the machine takes. */
@Route(value = TranslationsView.PATH, layout = StaffLayout.class)
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR", "OPERATOR", "TRANSLATOR"})
public class TranslationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/translations";

  private static final int BEGINNING = 160;

  private final transient TranslationDesk desk;
  private final transient MachineUse use;
  private final transient Communes communes;
  private final transient ActorProvider actors;

  TranslationsView(TranslationDesk desk, MachineUse use, Communes communes, ActorProvider actors) {
    this.desk = desk;
    this.use = use;
    this.communes = communes;
    this.actors = actors;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        actors.current(),
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("language")
            .flatMap(Language::shipped)
            .orElse(CurrentLanguage.get()));
  }

  /**
   * @param asked the first of the reader's instead, if it is none of theirs
   */
  void show(Actor actor, Language asked) {
    Map<CommuneId, List<Language>> places = desk.languages(actor);
    List<Language> own =
        Language.shipped().stream()
            .filter(it -> places.values().stream().anyMatch(some -> some.contains(it)))
            .toList();
    Language language = own.contains(asked) || own.isEmpty() ? asked : own.getFirst();
    removeAll();
    add(new PageHeader(text("translation.title")).lead(text("translation.lead")));
    if (TranslationRoles.mayKnowCost(actor)) {
      add(machine(use.now(actor)));
    }
    if (!own.isEmpty()) {
      add(new H2(text("translation.into")), languages(own, language));
    } else if (!places.isEmpty()) {
      add(new Notice(Notice.Tone.INFO, text("translation.noLanguage")));
    }
    places.forEach((place, into) -> {
      if (into.contains(language)) {
        add(commune(actor, place, language));
      }
    });
  }

  private static Component machine(TranslationUse use) {
    Div card = new Div(new H2(text("translation.machine.title")));
    card.addClassNames("card", "stack");
    if (!use.isOn()) {
      card.add(new Paragraph(text("translation.machine.off")));
      return card;
    }
    Paragraph host = new Paragraph(text("translation.machine.host", use.host()));
    card.add(
        host,
        new Paragraph(text("translation.machine.today", use.today(), use.limit())),
        new Paragraph(text("translation.machine.month", use.month(), use.cost())));
    return card;
  }

  private static Nav languages(List<Language> own, Language chosen) {
    Nav languages = new Nav();
    languages.addClassNames("chips", "languages");
    languages.setAriaLabel(text("translation.into"));
    for (Language language : own) {
      Anchor chip = new Anchor(PATH + "?language=" + language.tag(), language.ownName());
      chip.addClassName("chip");
      UserText.mark(chip, language);
      if (language.equals(chosen)) {
        chip.getElement().setAttribute("aria-current", "true");
      }
      languages.add(chip);
    }
    return languages;
  }

  private Component commune(Actor actor, CommuneId place, Language language) {
    Div list =
        new Div(new H2(UserText.inline(communes.get(place).name().in(CurrentLanguage.get()))));
    list.addClassNames("cards", "translation-list");
    List<TranslationDraft> drafts = desk.newest(actor, place, language);
    if (drafts.isEmpty()) {
      list.add(new EmptyState(Drawing.DONE, text("translation.empty")));
    }
    drafts.forEach(draft -> list.add(card(draft)));
    return list;
  }

  private static Component card(TranslationDraft draft) {
    Anchor open = new Anchor(TranslationView.path(draft), beginning(draft));
    open.addClassNames("user-text", "excerpt");
    UserText.mark(open, draft.original().language());
    Div facts =
        new Div(
            tag(draft),
            new Paragraph(
                text(
                    "translation.card",
                    text(draft.kindKey()),
                    draft.original().language().nameIn(CurrentLanguage.get()))));
    facts.addClassNames("row", "small", "soft");
    Div card = new Div(open, facts);
    card.addClassNames("card", "stack");
    return card;
  }

  static StatusTag tag(TranslationDraft draft) {
    return draft
        .state()
        .map(state ->
            new StatusTag(
                tone(state), text("translation.state." + state.name().toLowerCase(Locale.ROOT))))
        .orElseGet(() -> new StatusTag(StatusTag.Tone.PLAIN, text("translation.state.none")));
  }

  private static StatusTag.Tone tone(TranslationState state) {
    return switch (state) {
      case MACHINE -> StatusTag.Tone.WAIT;
      case HUMAN -> StatusTag.Tone.PUBLISHED;
      case REVIEWED -> StatusTag.Tone.ANSWERED;
      case STALE -> StatusTag.Tone.DECLINED;
    };
  }

  private static String beginning(TranslationDraft draft) {
    String text = String.join("\n", new TreeMap<>(draft.original().fields()).values());
    boolean whole = text.codePointCount(0, text.length()) <= BEGINNING;
    return whole ? text : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
  }

  @Override
  public String getPageTitle() {
    return text("translation.title");
  }
}

package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.stadtmosaik.account.FinishDevice;
import org.stadtmosaik.account.MailReturnCard;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.MyIdeas;
import org.stadtmosaik.moderation.Decision;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.NavigationEntry;
import org.stadtmosaik.shell.OwnPage;
import org.stadtmosaik.shell.OwnPlaces;
import org.stadtmosaik.shell.OwnSection;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.ResidentLayout;

/**
 * What became of what this device's resident wrote; scripts of its sections are named here, as they
 * are beans.
 */
@JsModule("./survey-own/answered-surveys.ts")
@Route(value = MineView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class MineView extends OwnPage {

  static final String PATH = "mine";

  private static final long serialVersionUID = 1L;

  private final transient BoardPages pages;
  private final transient MyIdeas mine;
  private final transient List<NavigationEntry> entries;
  private final transient ObjectProvider<MinePart> parts;
  private final transient ObjectProvider<OwnSection> sections;

  MineView(
      BoardPages pages,
      MyIdeas mine,
      List<NavigationEntry> entries,
      ObjectProvider<MinePart> parts,
      ObjectProvider<OwnSection> sections) {
    super("idea.mine.title", "idea.mine.lead");
    this.parts = parts;
    this.sections = sections;
    this.pages = pages;
    this.mine = mine;
    this.entries = entries;
  }

  @Override
  protected void draw() {
    List<IdeaView> ideas = pages.ideas().mine(pages.reader());
    Map<UUID, Decision> decisions = mine.decisions(ideas);
    add(new OwnPlaces(entries, pages.reader()), new KeptIdeas(CurrentLanguage.get()));
    sections.orderedStream().forEach(section -> add(section.create()));
    if (ideas.isEmpty()) {
      add(
          new EmptyState(
              Drawing.CONTRIBUTIONS,
              CurrentLanguage.text("idea.mine.empty.text"),
              recover("btn", "quiet")));
    } else {
      Div list = new Div();
      list.addClassName("cards");
      List<Map<IdeaId, List<Component>>> more =
          parts.orderedStream().map(part -> part.of(ideas)).toList();
      ideas.forEach(idea -> {
        MineCard card =
            new MineCard(idea, decisions.get(idea.id().value()), pages.clock(), this::withdraw);
        more.forEach(it -> card.more(it.getOrDefault(idea.id(), List.of())));
        list.add(card);
      });
      add(
          list,
          new RecoveryCard(CurrentLanguage.get()),
          new MailReturnCard(CurrentLanguage.get(), true),
          recover("btn", "quiet"));
    }
    add(new FinishDevice(CurrentLanguage.get()));
  }

  private void withdraw(IdeaId idea) {
    try {
      pages.ideas().withdraw(pages.reader(), idea);
      Refusals.say(CurrentLanguage.text("idea.mine.withdraw.done"));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
    show();
  }

  private static Anchor recover(String... classes) {
    Anchor recover = new Anchor("recover", CurrentLanguage.text("idea.mine.recover"));
    recover.addClassNames(classes);
    return recover;
  }
}

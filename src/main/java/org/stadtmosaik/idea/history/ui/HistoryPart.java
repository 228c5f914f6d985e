package org.stadtmosaik.idea.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.history.EarlierText;
import org.stadtmosaik.idea.history.IdeaHistory;
import org.stadtmosaik.idea.ui.IdeaPart;
import org.stadtmosaik.moderation.CaseId;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.LinkedText;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.UserText;

/**
 * That an idea was changed after people had supported it, and what it said before; for its
 * moderators the way to a decision about that.
 */
@org.springframework.stereotype.Component
@Order(100)
class HistoryPart implements IdeaPart {

  private final IdeaHistory history;
  private final ActorProvider actors;

  HistoryPart(IdeaHistory history, ActorProvider actors) {
    this.history = history;
    this.actors = actors;
  }

  @Override
  public List<Component> of(Actor reader, IdeaView idea, BoardSummary board) {
    List<EarlierText> earlier = history.of(idea);
    if (earlier.isEmpty()) {
      return List.of();
    }
    Div texts = new Div();
    texts.addClassName("stack");
    Actor actor = actors.current();
    boolean moderates = actor instanceof Actor.Staff && actor.has(Role.MODERATOR, board.commune());
    for (EarlierText text : earlier) {
      Div version = version(text);
      if (moderates) {
        version.add(look(text.id()));
      }
      texts.add(version);
    }
    String when = RelativeTime.date(earlier.getFirst().replacedAt(), CurrentLanguage.get());
    NativeDetails details =
        new NativeDetails(CurrentLanguage.text("ideahistory.changed", when), texts);
    details.addClassNames("fold", "idea-history");
    return List.of(details);
  }

  private static Div version(EarlierText earlier) {
    Paragraph until = new Paragraph();
    until.setText(
        CurrentLanguage.text(
            "ideahistory.until", RelativeTime.exact(earlier.replacedAt(), CurrentLanguage.get())));
    until.addClassNames("soft", "small");
    Div version = new Div(until);
    version.addClassName("idea-version");
    if (earlier.removed() != null) {
      version.add(
          new Paragraph(
              CurrentLanguage.text(
                  "ideahistory.removed", CurrentLanguage.text(earlier.removed().key()))));
      return version;
    }
    if (earlier.title() != null) {
      UserText title = new UserText(earlier.title(), earlier.language());
      title.addClassName("case-title");
      version.add(title);
    }
    version.add(new LinkedText(earlier.text(), earlier.language()));
    return version;
  }

  /** For moderators: the way to a decision about this text, as about any other. */
  private NativeButton look(UUID earlier) {
    NativeButton look =
        new NativeButton(
            CurrentLanguage.text("ideahistory.look"),
            _ -> {
              CaseId opened = history.look(actors.current(), earlier);
              UI.getCurrent().navigate("staff/cases/" + opened.value());
            });
    look.addClassNames("btn", "quiet", "small");
    return look;
  }
}

package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.merge.IdeaMerge;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.UserText;

/** Which ideas went into this one, for those who can take them out again. */
class MergedCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient FollowDesk desk;
  private final transient Runnable done;

  MergedCard(FollowDesk desk, IdeaId idea, Runnable done) {
    this.desk = desk;
    this.done = done;
    addClassName("stack");
    heading(text("follow.staff.merged.title"));
    List<IdeaMerge> merges = desk.merges().into(desk.actor(), idea);
    if (merges.isEmpty()) {
      remark(text("follow.staff.merged.none"));
    }
    merges.forEach(merge -> add(entry(merge)));
  }

  private Div entry(IdeaMerge merge) {
    UserText words = new UserText(FollowWords.beginning(merge.text()));
    Div entry = new Div(words, new LocalizedParagraph(merge.reason()));
    entry.addClassNames("stack", "merge-entry");
    entry.add(FollowWords.day(merge.at()));
    if (merge.lasts()) {
      entry.add(
          new AskFirst(
              text("follow.staff.undo.action"),
              text("follow.staff.undo.ask"),
              text("follow.staff.undo.yes"),
              text("follow.staff.undo.no"),
              () -> undo(merge)));
    } else {
      entry.add(FollowWords.soft(text("follow.staff.undone")));
    }
    return entry;
  }

  private void undo(IdeaMerge merge) {
    try {
      desk.merges().undo(desk.actor(), merge.id());
      Refusals.say(text("follow.staff.undo.done"));
      done.run();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}

package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.follow.IdeaStory;
import org.stadtmosaik.idea.follow.OfficialAnswer;
import org.stadtmosaik.idea.follow.StatusChange;
import org.stadtmosaik.idea.translation.TranslatedStory;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.FactRow;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.translation.FoldedOriginal;
import org.stadtmosaik.translation.Translated;

/** The state of an idea with its reason, the official answer, and how both came about. */
class StoryCard extends Section {

  private static final long serialVersionUID = 1L;

  /** As it was written. */
  StoryCard(IdeaStory story) {
    this(story, Map.of());
  }

  /**
   * @param translated reasons and answers in the reader's language, by their ids, as far as they
   *     are not there as they were written
   */
  StoryCard(IdeaStory story, Map<UUID, Translated> translated) {
    addClassNames("card", "stack", "idea-story");
    H2 title = new H2(text("follow.idea.title"));
    title.setId("story-" + UUID.randomUUID());
    getElement().setAttribute("aria-labelledby", title.getId().orElseThrow());
    add(title);
    story
        .now()
        .ifPresent(now -> {
          add(change(now, translated.get(now.id())), new LocalizedParagraph(now.status().text()));
        });
    story
        .answer()
        .ifPresent(answer ->
            add(new H3(text("follow.idea.answer")), answer(answer, translated.get(answer.id()))));
    if (story.changes().size() > 1) {
      Div earlier = new Div();
      story.changes().stream()
          .skip(1)
          .forEach(change -> earlier.add(change(change, translated.get(change.id()))));
      add(folded("follow.idea.history", earlier));
    }
    if (story.answers().size() > 1) {
      Div earlier = new Div();
      story.answers().stream()
          .skip(1)
          .forEach(answer -> earlier.add(answer(answer, translated.get(answer.id()))));
      add(folded("follow.idea.earlier", earlier));
    }
  }

  static Div change(StatusChange change, @Nullable Translated translated) {
    Div reason = new Div(FollowWords.soft(text("follow.idea.reason")));
    reason.addClassName("decision");
    say(reason, change.reason(), translated);
    Div all =
        new Div(
            FollowWords.row(FollowWords.tag(change.status()), FollowWords.day(change.at())),
            reason);
    all.addClassName("stack");
    return all;
  }

  static Div answer(OfficialAnswer answer, @Nullable Translated translated) {
    UserText author = new UserText(answer.author());
    author.addClassName("answer-author");
    Div all = new Div(new FactRow(author, FollowWords.day(answer.at())));
    all.addClassName("official-answer");
    say(all, answer.text(), translated);
    return all;
  }

  private static void say(Div place, LocalizedText text, @Nullable Translated translated) {
    if (translated == null) {
      place.add(new LocalizedParagraph(text));
    } else {
      place.add(
          new UserText(TranslatedStory.text(translated, text), translated.to()),
          new FoldedOriginal(translated, text.original()));
    }
  }

  private static NativeDetails folded(String key, Div content) {
    content.addClassName("stack");
    NativeDetails details = new NativeDetails(text(key), content);
    details.addClassName("small");
    return details;
  }
}

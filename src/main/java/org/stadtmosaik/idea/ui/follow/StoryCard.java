package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.follow.IdeaStory;
import org.stadtmosaik.idea.follow.OfficialAnswer;
import org.stadtmosaik.idea.follow.StatusChange;
import org.stadtmosaik.idea.translation.TranslatedAnswers;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.translation.FoldedOriginal;
import org.stadtmosaik.translation.Translated;

/** The state of an idea with its reason, the official answer, and how both came about. */
class StoryCard extends Section {

  private static final long serialVersionUID = 1L;

  /** As it was written. */
  StoryCard(IdeaStory story) {
    this(story, null);
  }

  /**
   * @param translated the present answer in the reader's language; {@code null} if it is only there
   *     as it was written
   */
  StoryCard(IdeaStory story, @Nullable Translated translated) {
    addClassNames("card", "stack", "idea-story");
    H2 title = new H2(text("follow.idea.title"));
    title.setId("story-" + UUID.randomUUID());
    getElement().setAttribute("aria-labelledby", title.getId().orElseThrow());
    add(title);
    story
        .now()
        .ifPresent(now -> {
          add(change(now), new LocalizedParagraph(now.status().text()));
        });
    story
        .answer()
        .ifPresent(answer -> add(new H3(text("follow.idea.answer")), answer(answer, translated)));
    if (story.changes().size() > 1) {
      Div earlier = new Div();
      story.changes().stream().skip(1).forEach(change -> earlier.add(change(change)));
      add(folded("follow.idea.history", earlier));
    }
    if (story.answers().size() > 1) {
      Div earlier = new Div();
      story.answers().stream().skip(1).forEach(answer -> earlier.add(answer(answer, null)));
      add(folded("follow.idea.earlier", earlier));
    }
  }

  static Div change(StatusChange change) {
    Div reason = new Div(FollowWords.soft(text("follow.idea.reason")));
    reason.addClassName("decision");
    reason.add(new LocalizedParagraph(change.reason()));
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
    Div all = new Div(FollowWords.row(author, FollowWords.day(answer.at())));
    all.addClassName("official-answer");
    if (translated == null) {
      all.add(new LocalizedParagraph(answer.text()));
    } else {
      all.add(
          new UserText(TranslatedAnswers.text(translated, answer), translated.to()),
          new FoldedOriginal(translated, answer.text().original()));
    }
    return all;
  }

  private static NativeDetails folded(String key, Div content) {
    content.addClassName("stack");
    NativeDetails details = new NativeDetails(text(key), content);
    details.addClassName("small");
    return details;
  }
}

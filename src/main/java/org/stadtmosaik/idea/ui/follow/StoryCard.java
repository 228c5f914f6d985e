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
import org.stadtmosaik.shell.FactRow;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.translation.Translated;

/** The state of an idea with its reason, the official answer, and how both came about. */
class StoryCard extends Section {

  private static final long serialVersionUID = 1L;

  /** As it was written. */
  StoryCard(IdeaStory story) {
    this(story, Map.of());
  }

  /**
   * @param translated as {@link TranslatedStory#of}
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
          StateWords state = state(now, translated);
          Div change = head(state, now, translated);
          change.add(state.meaning());
          change.add(state.noteOnBoth());
          add(change);
        });
    story
        .answer()
        .ifPresent(answer ->
            add(new H3(text("follow.idea.answer")), answer(answer, translated.get(answer.id()))));
    if (story.changes().size() > 1) {
      Div earlier = new Div();
      story.changes().stream().skip(1).forEach(change -> earlier.add(change(change, translated)));
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

  /**
   * @param translated as {@link TranslatedStory#changes}
   */
  static Div change(StatusChange change, Map<UUID, Translated> translated) {
    StateWords state = state(change, translated);
    Div all = head(state, change, translated);
    all.add(state.noteOnTag());
    return all;
  }

  private static StateWords state(StatusChange change, Map<UUID, Translated> translated) {
    return new StateWords(change.status(), translated.get(change.status().id()));
  }

  private static Div head(StateWords state, StatusChange change, Map<UUID, Translated> translated) {
    Div all =
        new Div(
            new FactRow(state.tag(), FollowWords.day(change.at())),
            StaffSaid.reason(change.reason(), translated.get(change.id())));
    all.addClassName("stack");
    return all;
  }

  static Div answer(OfficialAnswer answer, @Nullable Translated translated) {
    UserText author = new UserText(answer.author());
    author.addClassName("answer-author");
    Div all =
        new Div(
            new FactRow(author, FollowWords.day(answer.at())),
            new StaffSaid(answer.text(), translated));
    all.addClassName("official-answer");
    return all;
  }

  private static NativeDetails folded(String key, Div content) {
    content.addClassName("stack");
    NativeDetails details = new NativeDetails(text(key), content);
    details.addClassName("small");
    return details;
  }
}

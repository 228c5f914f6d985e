package org.stadtmosaik.idea.ui.follow;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.follow.StatusChange;
import org.stadtmosaik.idea.translation.TranslatedStory;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.FactRow;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.translation.Translated;

/** The state that staff put an idea into, with when and why, in a list. */
public class StateSummary extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param translated as {@link TranslatedStory#changes}
   */
  public StateSummary(StatusChange change, Map<UUID, Translated> translated) {
    Language reader = CurrentLanguage.get();
    StateWords state = new StateWords(change.status(), translated.get(change.status().id()));
    @Nullable Translated said = translated.get(change.id());
    Span day = new Span(CommuneTime.day(change.at(), reader));
    day.addClassNames("small", "soft");
    LocalizedText.Reading why = TranslatedStory.in(change.reason(), said).in(reader);
    UserText reason = new UserText(why.text(), why.language());
    reason.addClassNames("small", "excerpt");
    addClassName("idea-state");
    add(new FactRow(state.tag(), day));
    add(reason);
    add(state.noteOnTagAnd(change.reason(), said));
  }
}

package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.translation.TranslatedStory;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.translation.FoldedOriginal;
import org.stadtmosaik.translation.Translated;

/** What staff said, in the reader's language as far as there is a translation. */
class StaffSaid extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param translated {@code null} if it is only there as it was written
   */
  StaffSaid(LocalizedText text, @Nullable Translated translated) {
    add(new LocalizedParagraph(TranslatedStory.in(text, translated)));
    if (translated != null) {
      add(new FoldedOriginal(translated, text.original()));
    }
  }

  /** Why something is as it is. */
  static Div reason(LocalizedText reason, @Nullable Translated translated) {
    Div why =
        new Div(FollowWords.soft(text("follow.idea.reason")), new StaffSaid(reason, translated));
    why.addClassName("given-reason");
    return why;
  }
}

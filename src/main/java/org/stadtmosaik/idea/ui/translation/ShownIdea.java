package org.stadtmosaik.idea.ui.translation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.translation.TranslationNote;

/**
 * An idea in the language in which it is shown.
 *
 * @param note that says how it was translated; none of what is only there as it was written
 */
public record ShownIdea(IdeaView idea, @Nullable TranslationNote note) {

  /** Puts the note above the last part of the idea's card, and gives the card back. */
  public <C extends Component & HasComponents> C noteOn(C card) {
    if (note != null) {
      card.addComponentAtIndex(Math.max(0, card.getElement().getChildCount() - 1), note);
    }
    return card;
  }
}

package org.stadtmosaik.idea.listing;

import java.util.List;
import java.util.UUID;
import org.stadtmosaik.shared.LocalizedText;

/** What a board's ideas can be filtered by; a list is empty where there is nothing to choose. */
public record FilterChoices(List<Choice> topics, List<Choice> neighbourhoods, List<Choice> states) {

  /** One thing to filter by. */
  public record Choice(UUID id, LocalizedText name) {

    public Choice called(LocalizedText other) {
      return new Choice(id, other);
    }
  }
}

package org.stadtmosaik.idea.ui;

import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.StatusTag;

/** Where an idea stands, in a word. */
final class StateTag {

  private StateTag() {}

  static StatusTag of(IdeaState state) {
    return new StatusTag(tone(state), CurrentLanguage.text(state.key()));
  }

  private static StatusTag.Tone tone(IdeaState state) {
    return switch (state) {
      case PUBLISHED -> StatusTag.Tone.PUBLISHED;
      case HELD -> StatusTag.Tone.WAIT;
      case DECLINED -> StatusTag.Tone.DECLINED;
      case DRAFT, WITHDRAWN, MERGED -> StatusTag.Tone.PLAIN;
    };
  }
}

package org.stadtmosaik.project.ui.edit;

import java.util.Locale;
import org.stadtmosaik.project.ProjectState;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.StatusTag;

/** A project's state in words and colour. */
final class StateWords {

  private StateWords() {}

  static StatusTag tag(ProjectState state) {
    StatusTag.Tone tone =
        switch (state) {
          case DRAFT -> StatusTag.Tone.WAIT;
          case PUBLISHED -> StatusTag.Tone.PUBLISHED;
          case ARCHIVED -> StatusTag.Tone.PLAIN;
        };
    return new StatusTag(
        tone, CurrentLanguage.text("project.state." + state.name().toLowerCase(Locale.ROOT)));
  }
}

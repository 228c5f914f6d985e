package org.stadtmosaik.meeting;

import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** The words for needs. */
public final class NeedWords {

  private static final String START = "meetingpoll.need.";

  private NeedWords() {}

  /** Such as "step-free access" or "interpretation: Arabic". */
  public static String of(Need need, Language reader) {
    return need.language()
        .map(language ->
            Messages.get(reader, "meetingpoll.need.interpretation", language.nameIn(reader)))
        .orElseGet(() -> Messages.get(reader, START + need.code()));
  }
}

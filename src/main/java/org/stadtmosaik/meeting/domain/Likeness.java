package org.stadtmosaik.meeting.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.PollAnswer;

/**
 * Which answers may be the same person's: those of one name, unless they live in different
 * neighbourhoods, and nameless ones with the same comment. It is for staff to look at; nothing is
 * ever merged by itself.
 */
public final class Likeness {

  private Likeness() {}

  /** The others that are like each answer; those that are like none are missing. */
  public static Map<UUID, List<UUID>> of(List<AnswerRow> answers) {
    Map<String, List<AnswerRow>> alike = new HashMap<>();
    for (AnswerRow answer : answers) {
      String mark = mark(answer.says());
      if (mark != null) {
        alike.computeIfAbsent(mark, _ -> new ArrayList<>()).add(answer);
      }
    }
    Map<UUID, List<UUID>> found = new HashMap<>();
    alike.values().stream().filter(same -> same.size() > 1).forEach(same -> pair(same, found));
    return found;
  }

  private static void pair(List<AnswerRow> same, Map<UUID, List<UUID>> found) {
    for (AnswerRow one : same) {
      for (AnswerRow other : same) {
        if (!one.id().equals(other.id())
            && mayBeNeighbours(one.says().neighbourhood(), other.says().neighbourhood())) {
          found.computeIfAbsent(one.id(), _ -> new ArrayList<>()).add(other.id());
        }
      }
    }
  }

  private static boolean mayBeNeighbours(@Nullable UUID one, @Nullable UUID other) {
    return one == null || other == null || one.equals(other);
  }

  private static @Nullable String mark(PollAnswer says) {
    if (says.name() != null) {
      return "name " + plain(says.name());
    }
    return says.comment() == null ? null : "comment " + plain(says.comment());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
        .strip();
  }
}

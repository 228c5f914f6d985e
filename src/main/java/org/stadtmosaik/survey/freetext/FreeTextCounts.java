package org.stadtmosaik.survey.freetext;

/**
 * How many texts of a question there are.
 *
 * @param kept nobody was asked to look at
 * @param waiting for a moderator
 */
public record FreeTextCounts(long kept, long waiting, long released, long declined) {

  static final FreeTextCounts NONE = new FreeTextCounts(0, 0, 0, 0);

  FreeTextCounts with(FreeTextState state, long count) {
    return switch (state) {
      case KEPT -> new FreeTextCounts(count, waiting, released, declined);
      case WAITING -> new FreeTextCounts(kept, count, released, declined);
      case RELEASED -> new FreeTextCounts(kept, waiting, count, declined);
      case DECLINED -> new FreeTextCounts(kept, waiting, released, count);
    };
  }
}

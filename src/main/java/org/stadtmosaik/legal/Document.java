package org.stadtmosaik.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the pages in one language, as it is shown and kept. */
public record Document(List<Section> sections) {

  /**
   * A part of the page.
   *
   * @param folded whether it opens only when somebody wants it
   */
  public record Section(String title, boolean folded, List<Block> blocks) {}

  /**
   * A paragraph.
   *
   * @param item whether it belongs to a list
   * @param language of what the commune wrote; {@code null} if it is the page's own
   */
  public record Block(boolean item, @Nullable String language, List<Run> runs) {}

  /** Part of a paragraph. */
  public record Run(Kind kind, String text) {}

  /** What a part of a paragraph is. */
  public enum Kind {
    TEXT,
    /** What the commune filled in. */
    FACT,
    /** What it has not filled in: the name of the fact. */
    GAP,
    EMAIL,
    PHONE
  }

  /** How many gaps there are. */
  public long gaps() {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(block -> block.runs().stream())
        .filter(run -> run.kind() == Kind.GAP)
        .count();
  }
}

package org.stadtmosaik.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A date poll as a whole.
 *
 * @param version to be named by whoever changes or decides it
 * @param options in their order, withdrawn ones too
 * @param answered how many answers there are
 * @param reason why it was decided this way, or cancelled
 */
public record PollView(
    PollSummary summary,
    long version,
    LocalizedText text,
    boolean resultsVisible,
    List<PollOption> options,
    int answered,
    @Nullable LocalizedText reason) {

  /** The dates that are offered. */
  public List<PollOption> offered() {
    return options.stream().filter(option -> !option.withdrawn()).toList();
  }
}

package org.stadtmosaik.idea.follow;

import java.util.List;
import java.util.Optional;

/**
 * What staff did about an idea.
 *
 * @param version to be named with the next thing that they do
 * @param changes the newest first
 * @param answers all versions of the official answer, the newest first
 */
public record IdeaStory(long version, List<StatusChange> changes, List<OfficialAnswer> answers) {

  public Optional<StatusChange> now() {
    return changes.stream().findFirst();
  }

  public Optional<OfficialAnswer> answer() {
    return answers.stream().findFirst();
  }
}

package org.stadtmosaik.idea.chain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.shared.LocalizedText;

/** What ideas of a project can be linked to: its questions and its outcomes, in its order. */
public record ChainTargets(Map<UUID, LocalizedText> questions, Map<UUID, LocalizedText> outcomes) {

  private static final String QUESTION = "QUESTION";
  private static final String OUTCOME = "OUTCOME";

  static ChainTargets of(ProjectContent content) {
    Map<UUID, LocalizedText> questions = new LinkedHashMap<>();
    Map<UUID, LocalizedText> outcomes = new LinkedHashMap<>();
    content
        .questions()
        .forEach(it ->
            it.text()
                .localized(content.original())
                .ifPresent(text -> questions.put(it.id(), text)));
    content
        .outcomes()
        .forEach(it ->
            it.text().localized(content.original()).ifPresent(text -> outcomes.put(it.id(), text)));
    return new ChainTargets(questions, outcomes);
  }

  /** Questions, then outcomes. */
  public Map<UUID, LocalizedText> all() {
    Map<UUID, LocalizedText> all = new LinkedHashMap<>(questions);
    all.putAll(outcomes);
    return all;
  }

  /** As what a link to this target is kept. */
  String kind(UUID target) {
    return questions.containsKey(target) ? QUESTION : OUTCOME;
  }
}

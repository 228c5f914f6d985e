package org.stadtmosaik.idea.chain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.stadtmosaik.idea.Talk;
import org.stadtmosaik.project.content.OutcomeStatus;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.project.content.Question;

/**
 * What became of an idea: the research questions that it led to, what was found and what was
 * decided, and where people talked about it. An outcome belongs to an idea if it is linked to it,
 * or answers a question that is.
 *
 * @param content of the project, whose language the texts fall back to
 * @param talks the latest first
 */
public record IdeaChain(
    ProjectContent content,
    List<Question> questions,
    List<ProjectOutcome> findings,
    List<ProjectOutcome> decisions,
    List<Talk> talks) {

  /**
   * The way from ideas that are linked to these.
   *
   * @param content what residents may read
   * @param linked ids of questions and outcomes; those that the project no longer has are left out
   */
  public static IdeaChain of(ProjectContent content, Set<UUID> linked) {
    List<ProjectOutcome> outcomes =
        content.outcomes().stream()
            .filter(it ->
                linked.contains(it.id())
                    || Optional.ofNullable(it.question()).filter(linked::contains).isPresent())
            .toList();
    Set<UUID> asked = new HashSet<>(linked);
    outcomes.forEach(it -> Optional.ofNullable(it.question()).ifPresent(asked::add));
    return new IdeaChain(
        content,
        content.questions().stream().filter(it -> asked.contains(it.id())).toList(),
        outcomes.stream().filter(it -> it.status() == OutcomeStatus.FOUND).toList(),
        outcomes.stream().filter(it -> it.status() != OutcomeStatus.FOUND).toList(),
        List.of());
  }

  /** The same, with where the idea and its questions were talked about. */
  IdeaChain with(List<Talk> known) {
    return new IdeaChain(content, questions, findings, decisions, known);
  }

  public boolean isEmpty() {
    return questions.isEmpty() && findings.isEmpty() && decisions.isEmpty() && talks.isEmpty();
  }
}

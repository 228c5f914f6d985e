package org.stadtmosaik.idea.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.domain.IdeaReadings;
import org.stadtmosaik.moderation.Decision;
import org.stadtmosaik.moderation.Moderatable;
import org.stadtmosaik.moderation.Outcome;
import org.stadtmosaik.moderation.Subject;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.NotFoundException;

/** Earlier texts of ideas in the moderators' queue. */
@Component
class EarlierTextModeration implements Moderatable {

  private final EarlierTexts texts;
  private final IdeaReadings readings;

  EarlierTextModeration(EarlierTexts texts, IdeaReadings readings) {
    this.texts = texts;
    this.readings = readings;
  }

  @Override
  public String type() {
    return IdeaHistory.TYPE;
  }

  @Override
  public String typeKey() {
    return "ideahistory.type";
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Subject> subjects(Collection<UUID> ids) {
    List<EarlierTexts.Row> rows = texts.all(ids);
    Map<UUID, IdeaView> ideas =
        readings.all(rows.stream().map(row -> row.idea().value()).distinct().toList()).stream()
            .collect(Collectors.toMap(idea -> idea.id().value(), Function.identity()));
    Map<UUID, Subject> subjects = new HashMap<>();
    for (EarlierTexts.Row row : rows) {
      IdeaView idea = ideas.get(row.idea().value());
      if (idea != null) {
        subjects.put(row.id(), subject(row, idea));
      }
    }
    return subjects;
  }

  private static Subject subject(EarlierTexts.Row row, IdeaView idea) {
    return new Subject(
        new SubjectRef(IdeaHistory.TYPE, row.id()),
        row.text(),
        row.language(),
        idea.boardTitle(),
        null,
        row.version(),
        List.of(),
        row.title(),
        List.of(),
        null,
        row.objection());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void apply(Decision decision, long expectedVersion) {
    EarlierTexts.Row row = texts.find(decision.subject().id()).orElseThrow(NotFoundException::new);
    if (row.version() != expectedVersion) {
      throw new ConflictException("moderation.error.changed");
    }
    texts.decide(row.id(), decision.outcome() == Outcome.PUBLISH ? null : decision.reason());
  }
}

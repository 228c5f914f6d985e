package org.stadtmosaik.survey.freetext;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.moderation.Decision;
import org.stadtmosaik.moderation.Moderatable;
import org.stadtmosaik.moderation.Outcome;
import org.stadtmosaik.moderation.Subject;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.NotFoundException;

/** What people wrote in surveys, in the moderators' queue. */
@Component
class FreeTextModeration implements Moderatable {

  static final String TYPE = "survey-text";

  private final FreeTextStore store;

  FreeTextModeration(FreeTextStore store) {
    this.store = store;
  }

  static SubjectRef ref(UUID id) {
    return new SubjectRef(TYPE, id);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String typeKey() {
    return "surveyresults.text.type";
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Subject> subjects(Collection<UUID> ids) {
    Map<UUID, Subject> subjects = new HashMap<>();
    for (FreeTextStore.Asked asked : store.asked(ids)) {
      FreeText text = asked.text();
      subjects.put(
          text.id(),
          new Subject(
              ref(text.id()),
              text.text(),
              text.language(),
              asked.title(),
              null,
              text.version(),
              List.of()));
    }
    return subjects;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void apply(Decision decision, long expectedVersion) {
    FreeText text =
        store.locked(decision.subject().id()).orElseThrow(NotFoundException::new).text();
    if (text.version() != expectedVersion) {
      throw new ConflictException("moderation.error.changed");
    }
    FreeTextState state =
        decision.outcome() == Outcome.PUBLISH ? FreeTextState.RELEASED : FreeTextState.DECLINED;
    store.change(text.id(), state, text.text(), text.version());
  }
}

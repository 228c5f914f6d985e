package org.stadtmosaik.idea;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.moderation.Moderatable;
import org.stadtmosaik.moderation.ModeratableContract;
import org.stadtmosaik.shared.Actor;

/** Ideas keep to the contract of what is moderated. */
@DatabaseTest
@Import(Fixtures.class)
class IdeaModerationIT extends ModeratableContract {

  @Autowired private Fixtures fixtures;
  @Autowired private IdeaModeration feature;
  @Autowired private Ideas ideas;

  private final Actor.Resident author = Fixtures.aResident();

  @Override
  protected Moderatable feature() {
    return feature;
  }

  @Override
  protected UUID waiting() {
    Town town = fixtures.aTown();
    return fixtures.aHeldIdea(town, author).id().value();
  }

  @Override
  protected void change(UUID thing) {
    IdeaId id = new IdeaId(thing);
    ideas.edit(author, id, ideas.get(author, id).version(), Fixtures.saying("Anders gesagt."));
  }

  @Override
  protected boolean isPublic(UUID thing) {
    return ideas.get(author, new IdeaId(thing)).state() == IdeaState.PUBLISHED;
  }
}

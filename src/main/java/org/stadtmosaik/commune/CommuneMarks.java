package org.stadtmosaik.commune;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.domain.Commune;
import org.stadtmosaik.commune.domain.CommuneRepository;
import org.stadtmosaik.media.MediaAccess;
import org.stadtmosaik.media.MediaOwner;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Role;

/** Communes' marks: public, and their administrators' to change. */
@Component
class CommuneMarks implements MediaOwner {

  static final String KIND = "commune";

  private final CommuneRepository communes;

  CommuneMarks(CommuneRepository communes) {
    this.communes = communes;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public MediaAccess access(Actor actor, UUID id) {
    return communes.findById(id).isPresent() ? MediaAccess.PUBLIC : MediaAccess.NONE;
  }

  @Override
  public CommuneId requireChange(Actor actor, UUID id) {
    CommuneId commune = new CommuneId(id);
    actor.require(commune, Role.ADMINISTRATOR);
    return commune;
  }

  @Override
  public Set<UUID> existing(Collection<UUID> ids) {
    return communes.findAllByIdIn(ids).stream()
        .map(Commune::id)
        .map(CommuneId::value)
        .collect(toSet());
  }
}

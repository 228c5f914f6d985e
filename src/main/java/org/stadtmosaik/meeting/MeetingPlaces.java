package org.stadtmosaik.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.meeting.domain.PlaceStore;
import org.stadtmosaik.shared.CommuneId;

/** The places where people meet; they are public. */
@Service
@Transactional(readOnly = true)
public class MeetingPlaces {

  private final PlaceStore store;

  MeetingPlaces(PlaceStore store) {
    this.store = store;
  }

  /** All places of a commune, in the order in which they were made. */
  public List<MeetingPlace> in(CommuneId commune) {
    return store.in(commune);
  }

  /** These places by id, in one query. */
  public Map<PlaceId, MeetingPlace> get(Collection<PlaceId> ids) {
    return store.get(ids);
  }

  public Optional<MeetingPlace> get(PlaceId id) {
    return Optional.ofNullable(store.get(List.of(id)).get(id));
  }
}

package org.stadtmosaik.idea;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A feature in which people talk about ideas and research questions, such as meetings. */
public interface TalkProvider {

  /**
   * Where each of these was talked about, as far as everybody may read what was said, the latest
   * first; those of which nobody talked missing. One query.
   *
   * @param targets ids of ideas and of research questions
   */
  Map<UUID, List<Talk>> talks(Collection<UUID> targets);
}

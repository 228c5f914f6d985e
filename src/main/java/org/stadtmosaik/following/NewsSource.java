package org.stadtmosaik.following;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A feature that reports news and knows what may still be seen of them. */
public interface NewsSource {

  /** The word for what is new, at most 40 characters, for example {@code comment}. */
  String type();

  /** Those of these that everybody may see now, in a constant number of queries. */
  Set<UUID> stillVisible(Collection<UUID> subjects);
}

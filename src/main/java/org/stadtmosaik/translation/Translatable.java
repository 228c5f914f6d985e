package org.stadtmosaik.translation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stadtmosaik.shared.CommuneId;

/** A feature whose content is translated. */
public interface Translatable {

  /** The feature's word for its things, at most 40 characters, for example {@code idea}. */
  String kind();

  /** Message key of the feature's name for one of its things. */
  String kindKey();

  /** The addresses of these things' pages within the portal, in a constant number of queries. */
  Map<UUID, String> paths(Collection<UUID> subjects);

  /** Those of these things that are published, in a constant number of queries. */
  List<Original> published(Collection<UUID> subjects);

  /** What is published of a commune's things, the newest first, in a constant number of queries. */
  List<Original> newest(CommuneId commune, int limit);
}

package org.stadtmosaik.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stadtmosaik.shared.Language;

/** A feature whose things can be found. */
public interface Searchable {

  /** The feature's word for its things, at most 20 letters. */
  String type();

  /** What of these everybody may find now, in a constant number of queries; others missing. */
  Map<UUID, SearchDocument> documents(Collection<UUID> ids);

  /**
   * The ids of all its things in the database's order of ids, for building the index anew.
   *
   * @param after the last id of the part before
   */
  List<UUID> ids(UUID after, int most);

  /**
   * How these are shown to a reader, in a constant number of queries. Whatever must not be seen any
   * more is missing, whether or not the index knows already.
   */
  Map<UUID, SearchHit> hits(Collection<UUID> ids, Language reader);
}

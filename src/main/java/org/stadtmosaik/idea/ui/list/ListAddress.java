package org.stadtmosaik.idea.ui.list;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.listing.IdeaFilter;
import org.stadtmosaik.idea.listing.IdeaOrder;
import org.stadtmosaik.idea.listing.IdeaQuery;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.shell.Paths;

/** A board's list as an address that can be kept and shared: whatever is not said is the usual. */
public final class ListAddress {

  static final String ORDER = "order";
  static final String TOPIC = "topic";
  static final String NEIGHBOURHOOD = "place";
  static final String STATE = "state";
  static final String WORDS = "q";
  private static final String AFTER = "after";

  private final String board;

  /**
   * @param board the address of the board's page within the portal
   */
  public ListAddress(String board) {
    this.board = board;
  }

  /** What an address asks for; whatever in it means nothing is left out. */
  public static IdeaQuery read(QueryParameters parameters) {
    return new IdeaQuery(
        parameters.getSingleParameter(ORDER).flatMap(IdeaOrder::ofCode).orElse(IdeaOrder.FAIR),
        new IdeaFilter(
            id(parameters, TOPIC),
            id(parameters, NEIGHBOURHOOD),
            id(parameters, STATE),
            parameters.getSingleParameter(WORDS).map(ListAddress::shortened).orElse("")),
        parameters.getSingleParameter(AFTER).filter(it -> it.length() <= 100).orElse(null));
  }

  /** Without the slash before it. */
  public String of(IdeaQuery query) {
    List<String> parts = new ArrayList<>();
    if (query.order() != IdeaOrder.FAIR) {
      parts.add(ORDER + "=" + query.order().code());
    }
    add(parts, TOPIC, query.filter().topic());
    add(parts, NEIGHBOURHOOD, query.filter().neighbourhood());
    add(parts, STATE, query.filter().status());
    add(parts, WORDS, query.filter().words().isEmpty() ? null : query.filter().words());
    add(parts, AFTER, query.after());
    return parts.isEmpty() ? board : board + "?" + String.join("&", parts);
  }

  /** The board's page without anything. */
  String board() {
    return board;
  }

  private static void add(List<String> parts, String name, @Nullable Object value) {
    if (value != null) {
      parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }

  private static String shortened(String words) {
    String typed = words.strip();
    return typed.length() <= Search.LONGEST ? typed : typed.substring(0, Search.LONGEST);
  }

  private static @Nullable UUID id(QueryParameters parameters, String name) {
    Optional<String> given = parameters.getSingleParameter(name);
    // MariaDB's type for ids refuses kinds that nobody makes.
    return given.flatMap(Paths::uuid).filter(id -> id.version() <= 7).orElse(null);
  }
}

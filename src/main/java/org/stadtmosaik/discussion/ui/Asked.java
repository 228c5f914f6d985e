package org.stadtmosaik.discussion.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.Order;
import org.stadtmosaik.shell.Paths;

/**
 * Which part of a discussion the page's address asks for.
 *
 * @param page from 0
 * @param thread whose replies are read alone; {@code null} for all threads
 */
record Asked(Order order, int page, @Nullable CommentId thread) {

  /** The last page, however many there are. */
  static final int LAST = 999_999;

  private static final String ORDER = "comments";
  private static final String PAGE = "page";
  private static final String THREAD = "thread";

  /** Whatever makes no sense is the first page of the newest. */
  static Asked of(QueryParameters parameters) {
    return new Asked(
        Order.ofCode(parameters.getSingleParameter(ORDER).orElse("")),
        parameters
            .getSingleParameter(PAGE)
            .filter(number -> number.matches("[1-9]\\d{0,5}"))
            .map(number -> Integer.parseInt(number) - 1)
            .orElse(0),
        parameters
            .getSingleParameter(THREAD)
            .flatMap(Paths::uuid)
            .map(CommentId::new)
            .orElse(null));
  }

  Asked in(Order other) {
    return new Asked(other, 0, null);
  }

  Asked on(int other) {
    return new Asked(order, other, thread);
  }

  Asked at(@Nullable CommentId other) {
    return new Asked(order, 0, other);
  }

  /** The address of this part, on the page of this path. */
  String path(String page) {
    List<String> parameters = new ArrayList<>();
    if (order != Order.NEWEST) {
      parameters.add(ORDER + "=" + order.code());
    }
    if (thread != null) {
      parameters.add(THREAD + "=" + thread.value());
    }
    if (this.page > 0) {
      parameters.add(PAGE + "=" + (this.page + 1));
    }
    return page
        + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters))
        + "#"
        + DiscussionSection.ANCHOR;
  }
}

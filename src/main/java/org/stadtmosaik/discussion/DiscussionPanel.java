package org.stadtmosaik.discussion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.stadtmosaik.shared.Actor;

/** Shows what is said about a thing, on that thing's page. */
public interface DiscussionPanel {

  /**
   * The discussion of a thing, in the reader's language; can be read before any script runs.
   *
   * @param reader who looks at the page
   * @param asked the parameters of the page's address: {@code comments} (an {@link Order}), {@code
   *     page} (from 1) and {@code thread} (a comment's id)
   * @return nothing if everybody sees no such thing
   */
  Optional<Component> of(Actor reader, About about, QueryParameters asked);
}

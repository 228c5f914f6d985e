package org.stadtmosaik.project;

import java.util.Optional;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;

/**
 * Something that a commune needs before any of its projects can be published, such as an imprint.
 * Implement it as a bean; whoever publishes is told everything that is missing at once.
 */
public interface PublishingCondition {

  /**
   * Why this commune cannot publish yet, as a sentence that says what to do.
   *
   * @return empty if nothing stands in the way
   */
  Optional<DomainException> whyNot(CommuneId commune);
}

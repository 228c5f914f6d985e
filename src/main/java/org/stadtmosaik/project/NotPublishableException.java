package org.stadtmosaik.project;

import java.util.List;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;

/** A project cannot be published yet; says all that is missing. */
public class NotPublishableException extends ConflictException {

  private static final long serialVersionUID = 1L;

  private final transient List<DomainException> missing;

  public NotPublishableException(List<DomainException> missing) {
    super("project.error.notPublishable");
    this.missing = List.copyOf(missing);
  }

  /** A sentence for each thing that is missing. */
  public List<DomainException> missing() {
    return missing;
  }
}

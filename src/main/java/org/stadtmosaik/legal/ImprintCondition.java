package org.stadtmosaik.legal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.project.PublishingCondition;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;

/** No project without an imprint. */
@Component
class ImprintCondition implements PublishingCondition {

  private final Imprints imprints;

  ImprintCondition(Imprints imprints) {
    this.imprints = imprints;
  }

  @Override
  public Optional<DomainException> whyNot(CommuneId commune) {
    return imprints.complete(commune)
        ? Optional.empty()
        : Optional.of(new DomainException("legal.error.imprintMissing"));
  }
}

package org.stadtmosaik.commune;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.audit.AuditNames;
import org.stadtmosaik.commune.domain.CommuneRepository;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;

/** Communes by name in the log. */
@Component
class CommuneAuditNames implements AuditNames {

  private final CommuneRepository communes;

  CommuneAuditNames(CommuneRepository communes) {
    this.communes = communes;
  }

  @Override
  public Optional<String> commune(CommuneId id, Language reader) {
    return communes.findById(id.value()).map(commune -> commune.name().in(reader).text());
  }
}

package org.stadtmosaik.audit;

import java.util.Optional;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.StaffId;

/** Names for the ids in the log. Modules that own such names implement what they know. */
public interface AuditNames {

  /** The name of a member of staff, also of one who has left. */
  default Optional<String> staff(StaffId id) {
    return Optional.empty();
  }

  /** The name of a commune in the reader's language. */
  default Optional<String> commune(CommuneId id, Language reader) {
    return Optional.empty();
  }
}

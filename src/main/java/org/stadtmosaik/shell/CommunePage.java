package org.stadtmosaik.shell;

import java.util.Optional;
import org.stadtmosaik.shared.CommuneId;

/** A page that belongs to a commune, and so carries its name, mark and colour. */
public interface CommunePage {

  /** Whose page it is; empty as long as it does not know. */
  Optional<CommuneId> commune();
}

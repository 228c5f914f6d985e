package org.stadtmosaik.idea.file;

import java.util.UUID;
import org.stadtmosaik.idea.IdeaId;

/**
 * A PDF that staff keep with an idea.
 *
 * @param name what it is called, without a path and with its ending
 * @param size in bytes
 */
public record IdeaFile(UUID id, String name, int size) {

  /** Where it lies, within the portal. */
  public String path(IdeaId idea) {
    return "staff/ideas/" + idea.value() + "/files/" + id;
  }
}

package org.stadtmosaik.moderation;

import java.util.UUID;

/**
 * A thing that can be reviewed.
 *
 * @param type the word by which its feature goes, see {@link Moderatable#type()}
 * @param id the thing's id within that feature
 */
public record SubjectRef(String type, UUID id) {

  @Override
  public String toString() {
    return type + ":" + id;
  }
}

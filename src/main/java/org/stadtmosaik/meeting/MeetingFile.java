package org.stadtmosaik.meeting;

import java.util.UUID;

/**
 * A file that belongs to a meeting, such as its programme; a PDF.
 *
 * @param name what it is called, without a path and with its ending
 * @param size in bytes
 */
public record MeetingFile(UUID id, String name, int size) {

  /** Where the file of a meeting lies, within the portal. */
  public String path(String handle) {
    return MeetingAddress.path(handle) + "/files/" + id;
  }
}

package org.stadtmosaik.project;

import org.stadtmosaik.shared.LocalizedText;

/**
 * Something that residents can do in a project, as the project's page shows it.
 *
 * @param kindKey message key of what it is, for example an idea board
 * @param sentence what has come of it so far, already in the reader's language
 * @param actionKey message key of the button
 * @param path the local address that the button leads to
 * @param own whether that is a page of its own, which the browser opens anew, and no view
 */
public record Activity(
    String kindKey,
    LocalizedText title,
    String sentence,
    String actionKey,
    String path,
    boolean own) {

  /** One that is a view. */
  public Activity(
      String kindKey, LocalizedText title, String sentence, String actionKey, String path) {
    this(kindKey, title, sentence, actionKey, path, false);
  }
}

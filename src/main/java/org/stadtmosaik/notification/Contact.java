package org.stadtmosaik.notification;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.PseudonymId;

/**
 * How somebody who took part wants to hear of it.
 *
 * @param project in which they took part: stopping mails stops all of this project
 * @param owner whose device shows the messages; {@code null} if they took part without one
 * @param language that they are written in
 * @param address for mails too; {@code null} if they left none now
 * @param ownPath the portal's page on which they change or cancel without a device, with the secret
 *     in it; mails lead there, and it lies sealed
 */
public record Contact(
    RecipientId recipient,
    ProjectId project,
    @Nullable PseudonymId owner,
    Language language,
    @Nullable MailAddress address,
    @Nullable String ownPath) {

  @Override
  public String toString() {
    return "contact of " + recipient.value();
  }
}

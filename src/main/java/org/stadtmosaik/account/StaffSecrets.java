package org.stadtmosaik.account;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.domain.OneTimeSecret;
import org.stadtmosaik.account.domain.StaffInvitation;
import org.stadtmosaik.account.domain.StaffInvitationRepository;
import org.stadtmosaik.account.domain.StaffMember;
import org.stadtmosaik.notification.Mail;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.notification.Mails;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.StaffId;

/**
 * Hands one-time secrets to staff: by mail to their owner, whom nobody stands beside, else to the
 * colleague who asked, once. A new one voids those before.
 */
@Component
class StaffSecrets {

  static final String SETUP = "/staff/setup";
  static final String RENEW = "/staff/renew";

  private final StaffInvitationRepository invitations;
  private final Mails mails;
  private final PortalPlace place;
  private final Clock clock;

  StaffSecrets(StaffInvitationRepository invitations, Mails mails, PortalPlace place, Clock clock) {
    this.invitations = invitations;
    this.mails = mails;
    this.place = place;
    this.clock = clock;
  }

  /**
   * @param renews what is renewed; {@code null} to set the account up
   */
  Invitation give(StaffMember member, @Nullable LostFactor renews, Language language) {
    OneTimeSecret secret = OneTimeSecret.random();
    invitations.deleteOf(member.id());
    StaffInvitation stored =
        invitations.save(new StaffInvitation(secret, member.id(), renews, now()));
    String link = place.address(renews == null ? SETUP : RENEW);
    Optional<MailAddress> mailbox = mails.sends() ? mailbox(member) : Optional.empty();
    mailbox.ifPresent(to ->
        mails.queue(
            Mail.to(to, language, renews == null ? "account.mail.invited" : "account.mail.renewal")
                .code(secret.text(), stored.expiresAt())
                .link(URI.create(link), stored.expiresAt())));
    return new Invitation(
        new StaffId(member.id()),
        link,
        mailbox.isPresent() ? "" : secret.text(),
        stored.expiresAt(),
        mailbox.isPresent());
  }

  void revoke(StaffMember member) {
    invitations.deleteOf(member.id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  // Accounts may have addresses that mail refuses, "admin@localhost" for one.
  private static Optional<MailAddress> mailbox(StaffMember member) {
    try {
      return Optional.of(MailAddress.of(member.email()));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }
}

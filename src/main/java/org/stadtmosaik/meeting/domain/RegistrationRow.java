package org.stadtmosaik.meeting.domain;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.Attendee;
import org.stadtmosaik.meeting.Channel;
import org.stadtmosaik.meeting.ContingentId;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.meeting.RegistrationState;
import org.stadtmosaik.meeting.SignUp;
import org.stadtmosaik.shared.Language;

/**
 * A registration's row.
 *
 * @param linkHash of the secret by which it can be changed on any device
 * @param checkInHash of the secret in the QR code
 */
public record RegistrationRow(
    UUID id,
    UUID meeting,
    int number,
    @Nullable UUID pseudonym,
    byte[] linkHash,
    byte[] checkInHash,
    String name,
    Language language,
    MeetingMode mode,
    int people,
    @Nullable UUID contingent,
    Needs needs,
    RegistrationState state,
    @Nullable Instant offeredUntil,
    Channel channel,
    int checkedIn,
    long version,
    Instant created) {

  /** What of it matters for whose turn it is. */
  public Entry entry() {
    return new Entry(id, number, mode, people, contingent, state, offeredUntil);
  }

  /** The same as the waiting list has it now. */
  public RegistrationRow as(Entry entry) {
    return new RegistrationRow(
        id,
        meeting,
        entry.number(),
        pseudonym,
        linkHash,
        checkInHash,
        name,
        language,
        entry.mode(),
        entry.people(),
        entry.contingent(),
        needs,
        entry.state(),
        entry.offeredUntil(),
        channel,
        checkedIn,
        version,
        created);
  }

  public boolean isOf(@Nullable UUID somebody) {
    return pseudonym != null && pseudonym.equals(somebody);
  }

  public boolean opensWith(byte[] hash) {
    return MessageDigest.isEqual(linkHash, hash);
  }

  /** What was said, but for the address, which lies elsewhere. */
  public SignUp says() {
    return new SignUp(name, language, mode, people, contingentId(), needs, null);
  }

  public @Nullable ContingentId contingentId() {
    return Optional.ofNullable(contingent).map(ContingentId::new).orElse(null);
  }

  /**
   * @param position in line, for those who wait
   */
  public Attendee attendee(@Nullable Integer position) {
    return new Attendee(
        new RegistrationId(id),
        number,
        version,
        name,
        language,
        mode,
        people,
        contingentId(),
        needs,
        state,
        offeredUntil,
        position,
        channel,
        checkedIn,
        created);
  }
}

package org.stadtmosaik.media;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.media.domain.DraftStore;
import org.stadtmosaik.media.domain.Photographs;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.PseudonymId;

/**
 * Pictures that arrive from a phone before the thing that they will be part of: each lies here
 * under the sender's pseudonym, where nobody sees it, until what it belongs to names it. For
 * features, which have checked who sends.
 */
@Service
public class MediaDrafts {

  /** How long a picture waits for its thing; a phone that is later sends it again. */
  public static final Duration KEPT = Duration.ofDays(2);

  /** How many pictures of one person may wait at a time. */
  public static final int WAITING = 12;

  /** MariaDB's UUID type refuses some of the later versions. Phones make version 4. */
  private static final int NEWEST_KIND_OF_ID = 7;

  private final DraftStore drafts;
  private final Photographs photographs;
  private final TransactionOperations transaction;
  private final Clock clock;

  MediaDrafts(
      DraftStore drafts, Photographs photographs, TransactionOperations transaction, Clock clock) {
    this.drafts = drafts;
    this.photographs = photographs;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The picture that this person has sent under this id before, if they have: also one that is part
   * of something by now.
   */
  @Transactional(readOnly = true)
  public boolean knows(PseudonymId sender, UUID clientId) {
    return drafts.find(sender, clientId).isPresent();
  }

  /**
   * Takes a picture in, once: the same file under the same id is the same picture again, at
   * whatever time and however many arrive at once.
   *
   * @param clientId made by the sender's device
   * @param content is read to its end or to {@link Media#MAX_BYTES}, and not closed
   * @return whether the very same had arrived before
   * @throws ConflictException if this id was used for another file, or too many of this person's
   *     pictures wait already
   * @throws InvalidInputException if it is no picture that can be kept
   * @throws BusyException if too many come in at once
   */
  public boolean keep(CommuneId commune, PseudonymId sender, UUID clientId, InputStream content) {
    if (clientId.version() > NEWEST_KIND_OF_ID) {
      throw new InvalidInputException("photo", "media.error.incomplete");
    }
    try (Photographs.Upload upload = photographs.receive(content)) {
      if (arrivedBefore(sender, clientId, upload)) {
        return true;
      }
      if (drafts.waiting(sender) >= WAITING) {
        throw new ConflictException("media.error.tooMany");
      }
      Photographs.Developed developed = photographs.develop(upload);
      try {
        transaction.executeWithoutResult(
            _ -> drafts.add(commune, sender, clientId, developed, clock.instant()));
        return false;
      } catch (DataIntegrityViolationException e) {
        // The same picture came in twice at one moment: the other one was first.
        if (arrivedBefore(sender, clientId, upload)) {
          return true;
        }
        throw e;
      }
    }
  }

  /**
   * Makes these the pictures of a thing, in this order, and throws its others away: in the
   * transaction in which the thing is stored.
   *
   * @throws ConflictException if one of them is not there (any more): the phone sends it again
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void attach(MediaSubject subject, PseudonymId sender, List<Attachment> pictures) {
    drafts.attach(subject, sender, pictures);
  }

  /** Whether a thing has just these pictures, in this order and so described. */
  @Transactional(readOnly = true)
  public boolean has(MediaSubject subject, List<Attachment> pictures) {
    return drafts.has(subject, pictures);
  }

  private boolean arrivedBefore(PseudonymId sender, UUID clientId, Photographs.Upload upload) {
    return drafts
        .find(sender, clientId)
        .map(hash -> {
          if (!upload.hasHash(hash)) {
            throw new ConflictException("media.error.otherContent");
          }
          return true;
        })
        .orElse(false);
  }
}

package org.stadtmosaik.idea.domain;

import java.util.List;
import java.util.Optional;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaDetails;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.ReviewPolicy;

/** A rule that may hold an idea back until a person has looked at it. */
public interface PublishingPolicy {

  /** Why the idea waits; empty if this rule has nothing against publishing it at once. */
  Optional<HoldReason> holds(BoardSummary board, IdeaSubmission submission);

  /** Why an idea waits. */
  enum HoldReason {
    REVIEWED_BOARD,
    CONTACT_DETAILS,
    PHOTOS
  }

  /** All rules; the first that holds counts. */
  List<PublishingPolicy> ALL = List.of(new ReviewedBoard(), new ContactDetails(), new Photos());

  /** Why this idea waits by any rule. */
  static Optional<HoldReason> check(BoardSummary board, IdeaSubmission submission) {
    return ALL.stream().flatMap(policy -> policy.holds(board, submission).stream()).findFirst();
  }

  /** The board's ideas are all looked at first. */
  final class ReviewedBoard implements PublishingPolicy {
    @Override
    public Optional<HoldReason> holds(BoardSummary board, IdeaSubmission submission) {
      return board.review() == ReviewPolicy.BEFORE
          ? Optional.of(HoldReason.REVIEWED_BOARD)
          : Optional.empty();
    }
  }

  /** Somebody may have given away an address, a telephone number or a link. */
  final class ContactDetails implements PublishingPolicy {
    @Override
    public Optional<HoldReason> holds(BoardSummary board, IdeaSubmission submission) {
      IdeaDetails details = submission.details();
      boolean found =
          org.stadtmosaik.shared.ContactDetails.areIn(submission.text())
              || details != null && org.stadtmosaik.shared.ContactDetails.areIn(details.title());
      return found ? Optional.of(HoldReason.CONTACT_DETAILS) : Optional.empty();
    }
  }

  /** A face or a number plate is seen by a person only. */
  final class Photos implements PublishingPolicy {
    @Override
    public Optional<HoldReason> holds(BoardSummary board, IdeaSubmission submission) {
      return submission.hasPhotos() ? Optional.of(HoldReason.PHOTOS) : Optional.empty();
    }
  }
}

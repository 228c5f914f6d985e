package org.stadtmosaik.following;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.ProjectId;

/**
 * Something has happened.
 *
 * @param about under which thing it is told
 * @param subjectType whose {@link NewsSource} knows whether it may still be seen
 * @param subject what is new: the comment, the idea, the answer; the same one is news of a kind
 *     once for each thing that it is about, and told to nobody twice
 * @param author the pseudonym of whoever did it, who is not told; {@code null} for staff
 * @param repliedTo the pseudonym of whom it replies to; {@code null} if nobody
 * @param followed whoever follows one of these is told
 */
public record News(
    NewsKind kind,
    ProjectId project,
    Target about,
    String subjectType,
    UUID subject,
    @Nullable UUID author,
    @Nullable UUID repliedTo,
    List<Target> followed) {}

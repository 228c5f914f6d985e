package org.stadtmosaik.meeting.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.AnswerId;
import org.stadtmosaik.meeting.Channel;
import org.stadtmosaik.meeting.GivenAnswer;
import org.stadtmosaik.meeting.PollAnswer;

/**
 * An answer's row, with what it says to each date.
 *
 * @param pseudonym whose device gave it; null where it was given for somebody else, or withdrawn
 */
public record AnswerRow(
    UUID id,
    UUID poll,
    @Nullable UUID pseudonym,
    PollAnswer says,
    Channel channel,
    boolean withdrawn,
    long version,
    Instant answered) {

  public GivenAnswer given() {
    return new GivenAnswer(new AnswerId(id), version, says, answered);
  }
}

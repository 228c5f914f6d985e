package org.stadtmosaik.account.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.ResidentKey;

/**
 * Slows down who is fast, and locks nobody out. A device that has used up its share waits for its
 * next turn. An address that has used up its share goes on at full speed for whoever brings proof
 * of work, so that a neighbour's flood never keeps a house from taking part.
 */
@Component
public class Limits {

  private static final Verdict PASS = new Verdict.Pass();
  private static final Kind.Pace MAILS = new Kind.Pace(5, Duration.ofMinutes(12));

  private final AddressHash hash;
  private final Work work;
  private final Buckets buckets;
  private final boolean on;

  Limits(
      AddressHash hash, Work work, Clock clock, @Value("${stadtmosaik.limits:true}") boolean on) {
    this.hash = hash;
    this.work = work;
    this.buckets = new Buckets(clock);
    this.on = on;
  }

  /**
   * Counts one request.
   *
   * @param device the resident's secret, if the request brought one
   * @param address where it comes from
   * @param proof the solution of a challenge; empty if it brought none
   */
  public Verdict count(Kind kind, Optional<ResidentKey> device, String address, String proof) {
    if (!on) {
      return PASS;
    }
    Optional<Bucket> own =
        device.map(key -> buckets.of(key(kind, hash.of("device", key.secret())), kind.device()));
    if (own.isPresent()) {
      ConsumptionProbe probe = own.get().tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        return new Verdict.Wait(wait(probe));
      }
    }
    Bucket shared = buckets.of(key(kind, hash.ofAddress(address)), kind.address());
    ConsumptionProbe probe = shared.tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed() || work.accepts(proof)) {
      return PASS;
    }
    own.ifPresent(bucket -> bucket.addTokens(1));
    return new Verdict.Prove(work.challenge(), wait(probe));
  }

  /**
   * Whether a mail may go to this address now: five at once, then one in twelve minutes, so that
   * nobody's mailbox is filled by somebody else.
   */
  public boolean allowsMailTo(String mailAddress) {
    String who = hash.of("mail", mailAddress.getBytes(StandardCharsets.UTF_8));
    return !on || buckets.of("mail" + who, MAILS).tryConsume(1);
  }

  private static String key(Kind kind, String who) {
    return kind.ordinal() + who;
  }

  private static Duration wait(ConsumptionProbe probe) {
    long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L);
    return Duration.ofSeconds(Math.max(1, seconds));
  }
}

package org.stadtmosaik.account.limits;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proof of work by the ALTCHA protocol: find the number whose SHA-256 with a salt is the challenge.
 * Costs a phone a fraction of a second and a flood its speed; it asks nothing of the person and
 * tells nobody about them. A solution counts once.
 */
@Component
public class Work {

  /** How many numbers there are to try; half of them on average. */
  static final long NUMBERS = 60_000;

  static final Duration VALID = Duration.ofMinutes(10);

  private static final int REMEMBERED = 20_000;
  private static final int LONGEST_PROOF = 2_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Clock clock;
  private final String key = randomKey();
  private final Map<String, Instant> spent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  Work(Clock clock) {
    this.clock = clock;
  }

  /** What a browser is asked to solve, in the words of ALTCHA. */
  public record Challenge(
      String algorithm, String challenge, long maxnumber, String salt, String signature) {}

  record Proof(String algorithm, String challenge, long number, String salt, String signature) {}

  /** A new one, valid for ten minutes. */
  public Challenge challenge() {
    try {
      Altcha.Challenge made =
          Altcha.createChallenge(
              new Altcha.ChallengeOptions()
                  .setAlgorithm(Altcha.Algorithm.SHA256)
                  .setMaxNumber(NUMBERS)
                  .setSecureRandomNumber(true)
                  .setExpires(clock.instant().plus(VALID).getEpochSecond())
                  .setHmacKey(key));
      return new Challenge(
          made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
    } catch (Exception e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Whether this is a solution that was not used before; it is used then.
   *
   * @param typed the solution as JSON in base 64, whatever it is
   */
  boolean accepts(String typed) {
    if (typed.isEmpty() || typed.length() > LONGEST_PROOF) {
      return false;
    }
    try {
      Proof proof = JSON.readValue(Base64.getDecoder().decode(typed), Proof.class);
      return isAlive(proof) && isRight(proof) && spend(proof);
    } catch (IllegalArgumentException | JacksonException e) {
      return false;
    }
  }

  // By our clock, so that the library's look at the system's is only a second one.
  private boolean isAlive(Proof proof) throws IllegalArgumentException {
    try {
      String expires = Altcha.extractParams(proof.salt()).getOrDefault("expires", "0");
      return clock.instant().getEpochSecond() < Long.parseLong(expires);
    } catch (NumberFormatException e) {
      return false;
    } catch (Exception e) {
      return false;
    }
  }

  private boolean isRight(Proof proof) {
    try {
      Altcha.Payload payload = new Altcha.Payload();
      payload.algorithm = proof.algorithm();
      payload.challenge = proof.challenge();
      payload.number = proof.number();
      payload.salt = proof.salt();
      payload.signature = proof.signature();
      return Altcha.verifySolution(payload, key, false);
    } catch (Exception e) {
      return false;
    }
  }

  private boolean spend(Proof proof) {
    synchronized (spent) {
      return spent.putIfAbsent(proof.signature(), clock.instant()) == null;
    }
  }

  private static String randomKey() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

package org.stadtmosaik.account.limits;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import tools.jackson.databind.json.JsonMapper;

/** Solves challenges as a browser would. */
public final class Solving {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Solving() {}

  /** The solution, as the header takes it. */
  public static String solved(Work.Challenge asked) {
    try {
      long number =
          Altcha.solveChallenge(
                  asked.challenge(), asked.salt(), Altcha.Algorithm.SHA256, asked.maxnumber(), 0)
              .number;
      String proof =
          JSON.writeValueAsString(
              new Work.Proof(
                  asked.algorithm(), asked.challenge(), number, asked.salt(), asked.signature()));
      return Base64.getEncoder().encodeToString(proof.getBytes(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The solution of the challenge in an answer of the API. */
  public static String solvedFrom(String answer) {
    return solved(JSON.treeToValue(JSON.readTree(answer).get("work"), Work.Challenge.class));
  }
}

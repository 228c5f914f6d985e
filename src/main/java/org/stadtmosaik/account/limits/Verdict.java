package org.stadtmosaik.account.limits;

import java.time.Duration;

/** Whether a request passes now. It is never a refusal for good. */
public sealed interface Verdict {

  /** It passes. */
  record Pass() implements Verdict {}

  /** This device was fast; there is room again after the pause, at least a second. */
  record Wait(Duration pause) implements Verdict {}

  /** Many come from this address: with proof of work at once, else after the pause. */
  record Prove(Work.Challenge challenge, Duration pause) implements Verdict {}
}

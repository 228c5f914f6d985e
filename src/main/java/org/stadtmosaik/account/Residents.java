package org.stadtmosaik.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.account.domain.Recoveries;
import org.stadtmosaik.account.domain.RecoveryCode;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ResidentKey;

/** Bringing residents back on another device. */
@Service
public class Residents {

  private final Recoveries recoveries;
  private final Clock clock;

  Residents(Recoveries recoveries, Clock clock) {
    this.recoveries = recoveries;
    this.clock = clock;
  }

  /**
   * The resident's recovery code, the same each time: 20 symbols in groups of five.
   *
   * @throws NoDeviceException to anybody but a resident
   */
  @Transactional
  public String recoveryCode(Actor actor) {
    if (!(actor instanceof Actor.Resident(ResidentKey key))) {
      throw new NoDeviceException();
    }
    recoveries.keep(key, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return RecoveryCode.of(key).grouped();
  }

  /**
   * The secret for the device on which this code was typed.
   *
   * @param code in any case, with or without dashes and spaces
   * @throws UnknownCodeException if nobody has this code
   */
  @Transactional(readOnly = true)
  public ResidentKey recover(String code) {
    return RecoveryCode.read(code).flatMap(recoveries::open).orElseThrow(UnknownCodeException::new);
  }
}

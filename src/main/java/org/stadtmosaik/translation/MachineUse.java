package org.stadtmosaik.translation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.translation.domain.TranslationStore;
import org.stadtmosaik.translation.machine.MachineTranslator;
import org.stadtmosaik.translation.machine.TranslationSettings;

/** Limits and cost of the translating machine. */
@Service
public class MachineUse {

  private static final double MILLION = 1_000_000;

  private final MachineTranslator machine;
  private final TranslationSettings settings;
  private final TranslationStore store;
  private final Clock clock;

  MachineUse(
      MachineTranslator machine,
      TranslationSettings settings,
      TranslationStore store,
      Clock clock) {
    this.machine = machine;
    this.settings = settings;
    this.store = store;
    this.clock = clock;
  }

  /**
   * What went out; of the portal, as there is one machine for all communes.
   *
   * @throws NotFoundException if the acting person is no staff
   * @throws ForbiddenException if they administrate no commune and do not run the portal
   */
  @Transactional(readOnly = true)
  public TranslationUse now(Actor actor) {
    if (!TranslationRoles.mayKnowCost(actor)) {
      throw actor instanceof Actor.Staff ? new ForbiddenException() : new NotFoundException();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    long month = store.used(today.withDayOfMonth(1), today);
    return new TranslationUse(
        machine.host(),
        store.used(today, today),
        settings.dailyCharacters(),
        month,
        month * settings.costPerMillion() / MILLION);
  }
}

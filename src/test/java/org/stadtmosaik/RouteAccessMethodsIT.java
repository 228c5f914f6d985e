package org.stadtmosaik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stadtmosaik.access.AccessMatrix;
import org.stadtmosaik.access.AccessRow;
import org.stadtmosaik.access.Fixtures;
import org.stadtmosaik.access.Outcome;
import org.stadtmosaik.access.ServiceCalls;
import org.stadtmosaik.access.Who;
import org.stadtmosaik.account.NoDeviceException;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.NotFoundException;

/** Every method of the role matrix, called for each person; what it changed is rolled back. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteAccessMethodsIT {

  @Autowired private BeanFactory beans;
  @Autowired private PlatformTransactionManager transactions;

  private Fixtures fixtures;
  private ServiceCalls calls;

  @BeforeAll
  void twoCommunes(@TempDir Path folder) throws IOException {
    fixtures = new Fixtures(beans);
    calls = new ServiceCalls(beans, fixtures, folder);
  }

  @TestFactory
  Stream<DynamicTest> givesEachPersonWhatTheMatrixSays() {
    return AccessMatrix.METHODS.stream()
        .map(row ->
            dynamicTest(row.toString(), () -> assertThat(outcomes(row)).isEqualTo(row.expected())));
  }

  private Map<Who, Outcome> outcomes(AccessRow row) {
    ServiceCalls.Call call =
        Objects.requireNonNull(calls.of(row), () -> "nobody has said how to call " + row);
    Map<Who, Outcome> outcomes = new EnumMap<>(Who.class);
    for (Who who : Who.values()) {
      outcomes.put(who, rolledBack(call, fixtures.actor(who)));
    }
    return outcomes;
  }

  private Outcome rolledBack(ServiceCalls.Call call, Actor actor) {
    return new TransactionTemplate(transactions)
        .execute(status -> {
          status.setRollbackOnly();
          return outcome(call, actor);
        });
  }

  private static Outcome outcome(ServiceCalls.Call call, Actor actor) {
    try {
      return Boolean.FALSE.equals(call.by(actor)) ? Outcome.NOTHING : Outcome.ALLOWED;
    } catch (NotFoundException e) {
      return Outcome.NOT_FOUND;
    } catch (ForbiddenException e) {
      return Outcome.FORBIDDEN;
    } catch (NoDeviceException e) {
      return Outcome.NO_DEVICE;
    }
  }
}

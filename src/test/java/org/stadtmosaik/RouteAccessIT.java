package org.stadtmosaik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.stadtmosaik.access.AccessMatrix;
import org.stadtmosaik.access.AccessRow;
import org.stadtmosaik.access.EndpointCalls;
import org.stadtmosaik.access.Fixtures;
import org.stadtmosaik.access.Outcome;
import org.stadtmosaik.access.People;
import org.stadtmosaik.access.RouteVisits;
import org.stadtmosaik.access.Who;

/** Every page, endpoint and file of the role matrix, tried by each person on a real port. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "stadtmosaik.data=target/test-database")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteAccessIT {

  @LocalServerPort private int port;
  @Autowired private BeanFactory beans;

  private Fixtures fixtures;
  private People people;

  @BeforeAll
  void twoCommunes() {
    fixtures = new Fixtures(beans);
    people = new People(beans, fixtures, port);
  }

  @TestFactory
  Stream<DynamicTest> showsEachPersonThePagesThatTheMatrixSays() {
    RouteVisits visits = new RouteVisits(fixtures, people);
    return AccessMatrix.ROUTES.stream().map(row -> line(row, who -> visits.visit(who, row)));
  }

  @TestFactory
  Stream<DynamicTest> answersEachPersonAsTheMatrixSays() {
    EndpointCalls calls = new EndpointCalls(beans, fixtures);
    return AccessMatrix.ENDPOINTS.stream()
        .filter(row -> !row.name().equals("POST /staff/sign-out"))
        .map(row -> {
          EndpointCalls.Call call = Objects.requireNonNull(calls.of(row), row::toString);
          return line(row, who -> EndpointCalls.outcome(call.by(people.browser(who))));
        });
  }

  private static DynamicTest line(AccessRow row, Function<Who, Outcome> attempt) {
    return dynamicTest(
        row.toString(),
        () -> {
          Map<Who, Outcome> outcomes = new EnumMap<>(Who.class);
          Who.browsing().forEach(who -> outcomes.put(who, attempt.apply(who)));
          assertThat(outcomes).isEqualTo(row.expected());
        });
  }
}

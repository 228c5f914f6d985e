package org.stadtmosaik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stadtmosaik.access.AccessMatrix;
import org.stadtmosaik.access.AccessRow;
import org.stadtmosaik.access.Discovery;
import org.stadtmosaik.access.EndpointCalls;
import org.stadtmosaik.access.FileLinks;
import org.stadtmosaik.access.Fixtures;
import org.stadtmosaik.access.FlowTab;
import org.stadtmosaik.access.Outcome;
import org.stadtmosaik.access.People;
import org.stadtmosaik.access.RouteVisits;
import org.stadtmosaik.access.Who;

/** Every page, endpoint and file of the role matrix, tried by each person on a real port. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // Nobody does as much in a minute as a person who tries all of it.
    properties = {TestDatabase.SETTING, "stadtmosaik.limits=false"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteAccessIT {

  /** Ends sessions, so it is tried on its own. */
  private static final String SIGN_OUT = "POST /staff/sign-out";

  @LocalServerPort private int port;
  @Autowired private BeanFactory beans;
  @Autowired private ServletContext servlets;
  @Autowired private FilterChainProxy security;

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  private Fixtures fixtures;
  private People people;
  private EndpointCalls calls;

  @BeforeAll
  void twoCommunes() {
    fixtures = new Fixtures(beans);
    people = new People(beans, fixtures, port);
    calls = new EndpointCalls(beans, fixtures);
  }

  @TestFactory
  Stream<DynamicTest> showsEachPersonThePagesThatTheMatrixSays() {
    RouteVisits visits = new RouteVisits(fixtures, people);
    return AccessMatrix.ROUTES.stream().map(row -> line(row, who -> visits.visit(who, row)));
  }

  @TestFactory
  Stream<DynamicTest> answersEachPersonAsTheMatrixSays() {
    return endpoints()
        .map(row -> line(row, who -> EndpointCalls.outcome(call(row).by(people.browser(who)))));
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryChangeThatComesFromElsewhere() {
    return endpoints()
        .filter(row -> EndpointCalls.changes(row) && !EndpointCalls.isForPrograms(row))
        .map(row ->
            dynamicTest(
                row.toString(),
                () -> {
                  for (Who who : Who.browsing()) {
                    var answer = call(row).by(people.browser(who).fromElsewhere());
                    assertThat(answer.statusCode()).as(who.name()).isEqualTo(403);
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> givesFilesToThoseWhomTheMatrixNames() {
    FileLinks links =
        new FileLinks(
            fixtures,
            new FlowTab(people.browser(Who.LEAD)),
            new FlowTab(people.browser(Who.LEAD)),
            new FlowTab(people.browser(Who.LEAD)),
            new FlowTab(people.browser(Who.LEAD)),
            new FlowTab(people.browser(Who.LEAD)),
            new FlowTab(people.browser(Who.LEAD)),
            new FlowTab(people.browser(Who.LEAD)),
            new FlowTab(people.browser(Who.LEAD)),
            new FlowTab(people.browser(Who.ADMINISTRATOR)));
    return AccessMatrix.FILES.stream()
        .map(
            row -> line(row, who -> EndpointCalls.outcome(links.follow(row, people.browser(who)))));
  }

  @Test
  void changesNothingByReading() {
    RouteVisits visits = new RouteVisits(fixtures, people);
    Map<String, Integer> before = fixtures.contents();
    for (Who who : Who.browsing()) {
      for (AccessRow row : AccessMatrix.ROUTES) {
        String path = visits.path(row);
        people.tab(who).go(path);
        people.browser(who).get(path.equals("/") ? path : "/" + path);
        people.browser(who).head(path.equals("/") ? path : "/" + path);
      }
    }
    assertThat(fixtures.contents()).isEqualTo(before);
  }

  @Test
  void runsWithTheRoutesThatTheSourcesShow() {
    RouteConfiguration routes =
        RouteConfiguration.forRegistry(
            ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)));
    Set<String> running =
        routes.getAvailableRoutes().stream()
            .map(RouteBaseData::getTemplate)
            .map(template -> template.isEmpty() ? "/" : template)
            .collect(Collectors.toSet());
    assertThat(running).containsExactlyInAnyOrderElementsOf(Discovery.routes());
  }

  @Test
  void runsWithTheEndpointsThatTheSourcesShow() {
    Set<String> running =
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
            .flatMap(mapping ->
                mapping.getPatternValues().stream()
                    .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().isEmpty()
                            ? Stream.of("* " + path)
                            : mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
            .collect(Collectors.toSet());
    assertThat(running).containsExactlyInAnyOrderElementsOf(Discovery.endpoints());
  }

  /** A filter that is new here may answer an address that the matrix does not have. */
  @Test
  void runsWithTheFiltersThatTheMatrixKnows() {
    List<String> filters =
        security.getFilterChains().stream()
            .flatMap(chain -> chain.getFilters().stream())
            .map(Filter::getClass)
            .map(Class::getSimpleName)
            .toList();
    assertThat(filters)
        .containsExactly(
            // What residents do with surveys.
            "WebAsyncManagerIntegrationFilter",
            "HeaderWriterFilter",
            "ApiHeaderFilter",
            "LimitFilter",
            // Everything else.
            "DisableEncodeUrlFilter",
            "WebAsyncManagerIntegrationFilter",
            "SecurityContextHolderFilter",
            "HeaderWriterFilter",
            "SameOriginFilter",
            "ApiHeaderFilter",
            "CsrfFilter",
            "LimitFilter",
            "LogoutFilter",
            "UsernamePasswordAuthenticationFilter",
            "RequestCacheAwareFilter",
            "SecurityContextHolderAwareRequestFilter",
            "AnonymousAuthenticationFilter",
            "ExceptionTranslationFilter",
            "AuthorizationFilter");
  }

  private Stream<AccessRow> endpoints() {
    return AccessMatrix.ENDPOINTS.stream().filter(row -> !row.name().equals(SIGN_OUT));
  }

  private EndpointCalls.Call call(AccessRow row) {
    return Objects.requireNonNull(calls.of(row), () -> "nobody has said how to call " + row);
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

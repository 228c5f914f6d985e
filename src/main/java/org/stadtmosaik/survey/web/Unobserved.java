package org.stadtmosaik.survey.web;

import io.micrometer.observation.ObservationPredicate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Answers and spent codes are not counted in the portal's figures: whoever keeps those would have
 * the moment of each.
 */
@Configuration(proxyBeanMethods = false)
class Unobserved {

  private static final List<String> PATHS =
      List.of("/api/v1/surveys/", "/api/v1/staff/surveys/", "/s/");

  @Bean
  ObservationPredicate surveysAreNotObserved() {
    return (_, context) ->
        !(context instanceof ServerRequestObservationContext request
            && isOfSurveys(request.getCarrier().getRequestURI()));
  }

  private static boolean isOfSurveys(String path) {
    return PATHS.stream().anyMatch(path::startsWith);
  }
}

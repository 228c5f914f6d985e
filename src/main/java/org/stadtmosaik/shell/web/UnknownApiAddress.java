package org.stadtmosaik.shell.web;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** An address below {@code /api/} that nobody answers: not found, where Flow would send a page. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UnknownApiAddress {

  /** Behind all endpoints, in front of Flow, which takes whatever is left. */
  private static final int ORDER = Ordered.LOWEST_PRECEDENCE - 10;

  @Bean
  SimpleUrlHandlerMapping unknownApiAddresses() {
    HttpRequestHandler notFound = (request, response) -> response.sendError(404);
    return new SimpleUrlHandlerMapping(Map.of("/api/**", notFound), ORDER);
  }
}

package org.stadtmosaik.shell.live;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bus of this process, unless a cluster has its own. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

  @Bean
  @ConditionalOnMissingBean(LiveBus.class)
  LiveBus liveBus() {
    return new LocalBus();
  }
}

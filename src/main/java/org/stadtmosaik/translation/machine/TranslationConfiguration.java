package org.stadtmosaik.translation.machine;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.translation.domain.TranslationStore;

/** Which machine translates. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TranslationSettings.class)
class TranslationConfiguration {

  @Bean
  MachineTranslator machineTranslator(TranslationSettings settings) {
    return new LibreTranslate(settings);
  }

  @Bean
  TranslationWorker translationWorker(
      MachineTranslator machine,
      TranslationStore store,
      TranslationSettings settings,
      Clock clock) {
    return new TranslationWorker(machine, store, settings, clock);
  }
}

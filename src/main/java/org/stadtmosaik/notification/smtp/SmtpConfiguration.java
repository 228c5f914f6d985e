package org.stadtmosaik.notification.smtp;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mail server of the settings. Not a JavaMailSender bean: mails leave through the outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class SmtpConfiguration {

  @Bean
  Smtp smtp(MailSettings settings) {
    return Smtp.of(settings);
  }
}

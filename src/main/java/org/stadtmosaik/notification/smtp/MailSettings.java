package org.stadtmosaik.notification.smtp;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, by environment ({@code STADTMOSAIK_MAIL_HOST}) or in {@code
 * stadtmosaik.properties} in the data folder ({@code stadtmosaik.mail.host}). Words as they were
 * written; {@link Smtp} says what is wrong with them.
 *
 * @param host its name; without one no mail is sent
 * @param port 587 unless set, 465 with {@code tls = implicit}, 25 with {@code tls = none}
 * @param user for signing in, if it wants that
 * @param from the address that mails come from
 * @param tls {@code starttls}, {@code implicit} or {@code none}
 */
@ConfigurationProperties("stadtmosaik.mail")
record MailSettings(
    @Nullable String host,
    @Nullable String port,
    @Nullable String user,
    @Nullable String password,
    @Nullable String from,
    @DefaultValue("starttls") String tls) {

  @Override
  public String toString() {
    return host == null ? "no mail server" : "mail server " + host;
  }
}

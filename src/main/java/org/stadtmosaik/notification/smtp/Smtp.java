package org.stadtmosaik.notification.smtp;

import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.InvalidInputException;

/**
 * The way to the mail server, or that there is none.
 *
 * @param sender {@code null} if no mail server is set
 * @param from the address that mails come from
 */
public record Smtp(@Nullable JavaMailSender sender, @Nullable MailAddress from) {

  /** How long the server may take to answer; a mail that waits longer is tried again later. */
  private static final String PATIENCE = "10000";

  private static final int LAST_PORT = 65535;

  /** Whether mails can be sent. */
  public boolean isSet() {
    return sender != null;
  }

  /**
   * @throws Refusal if a setting cannot be used
   */
  static Smtp of(MailSettings settings) {
    String host = settings.host();
    if (host == null || host.isBlank()) {
      return new Smtp(null, null);
    }
    String tls = settings.tls().strip().toLowerCase(Locale.ROOT);
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(host.strip());
    sender.setPort(port(settings.port(), tls));
    sender.setDefaultEncoding("UTF-8");
    if (settings.user() != null && !settings.user().isBlank()) {
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
    }
    sender.setJavaMailProperties(properties(tls, sender.getUsername() != null));
    return new Smtp(sender, from(settings.from()));
  }

  private static Properties properties(String tls, boolean signsIn) {
    Properties properties = new Properties();
    properties.put("mail.smtp.auth", signsIn);
    properties.put("mail.smtp.connectiontimeout", PATIENCE);
    properties.put("mail.smtp.timeout", PATIENCE);
    properties.put("mail.smtp.writetimeout", PATIENCE);
    properties.put("mail.smtp.ssl.checkserveridentity", true);
    switch (tls) {
      case "starttls" -> {
        properties.put("mail.smtp.starttls.enable", true);
        // Without this a server, or somebody in between, could quietly do without.
        properties.put("mail.smtp.starttls.required", true);
      }
      case "implicit" -> properties.put("mail.smtp.ssl.enable", true);
      case "none" -> {}
      default ->
          throw new Refusal(
              Refusal.FAILED,
              "The setting stadtmosaik.mail.tls is starttls, implicit or none, not “" + tls + "”.");
    }
    return properties;
  }

  private static int port(@Nullable String set, String tls) {
    if (set == null || set.isBlank()) {
      return tls.equals("implicit") ? 465 : tls.equals("none") ? 25 : 587;
    }
    try {
      int port = Integer.parseInt(set.strip());
      if (port > 0 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Refusal(Refusal.FAILED, "The setting stadtmosaik.mail.port cannot be “" + set + "”.");
  }

  private static MailAddress from(@Nullable String set) {
    try {
      return MailAddress.of(set == null ? "" : set);
    } catch (InvalidInputException e) {
      throw new Refusal(
          Refusal.FAILED,
          "With a mail server the setting stadtmosaik.mail.from has to be the address that mails"
              + " come from, for example stadtmosaik@example.org.",
          e);
    }
  }
}

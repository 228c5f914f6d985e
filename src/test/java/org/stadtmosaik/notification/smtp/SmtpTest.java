package org.stadtmosaik.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.stadtmosaik.operation.Refusal;

class SmtpTest {

  @Test
  void sendsNothingWithoutAServer() {
    assertThat(smtp(Map.of()).isSet()).isFalse();
    assertThat(smtp(Map.of("host", " ")).isSet()).isFalse();
  }

  @Test
  void insistsOnEncryptionUnlessToldOtherwise() {
    JavaMailSenderImpl sender =
        sender(Map.of("host", "mail.example", "from", "portal@stadt.example", "user", "portal"));

    assertThat(sender.getPort()).isEqualTo(587);
    assertThat(sender.getJavaMailProperties())
        .containsEntry("mail.smtp.starttls.required", true)
        .containsEntry("mail.smtp.ssl.checkserveridentity", true)
        .containsEntry("mail.smtp.auth", true);
  }

  @Test
  void knowsThePortOfEachKindOfEncryption() {
    Map<String, String> rest = Map.of("host", "mail.example", "from", "portal@stadt.example");
    assertThat(sender(with(rest, "tls", "IMPLICIT")).getPort()).isEqualTo(465);
    assertThat(sender(with(rest, "tls", "none")).getPort()).isEqualTo(25);
    assertThat(sender(with(rest, "port", "2525")).getPort()).isEqualTo(2525);
  }

  @Test
  void saysWhichSettingCannotBeUsed() {
    Map<String, String> rest = Map.of("host", "mail.example", "from", "portal@stadt.example");
    assertThatThrownBy(() -> smtp(with(rest, "tls", "maybe")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("stadtmosaik.mail.tls");
    assertThatThrownBy(() -> smtp(with(rest, "port", "many")))
        .hasMessageContaining("stadtmosaik.mail.port");
    assertThatThrownBy(() -> smtp(Map.of("host", "mail.example")))
        .hasMessageContaining("stadtmosaik.mail.from");
    assertThatThrownBy(() -> smtp(with(rest, "from", "a@b.example\nBcc: c@d.example")))
        .hasMessageContaining("stadtmosaik.mail.from");
  }

  @Test
  void keepsThePasswordOutOfLogs() {
    assertThat(settings(Map.of("host", "mail.example", "password", "secret")).toString())
        .doesNotContain("secret");
  }

  private static Map<String, String> with(Map<String, String> rest, String key, String value) {
    Map<String, String> all = new java.util.HashMap<>(rest);
    all.put(key, value);
    return all;
  }

  private static JavaMailSenderImpl sender(Map<String, String> settings) {
    return (JavaMailSenderImpl) smtp(settings).sender();
  }

  private static Smtp smtp(Map<String, String> settings) {
    return Smtp.of(settings(settings));
  }

  private static MailSettings settings(Map<String, String> settings) {
    Map<String, String> named = new java.util.HashMap<>();
    settings.forEach((key, value) -> named.put("stadtmosaik.mail." + key, value));
    return new Binder(new MapConfigurationPropertySource(named))
        .bindOrCreate("stadtmosaik.mail", MailSettings.class);
  }
}

package org.stadtmosaik.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.InvalidInputException;

class MailAddressTest {

  @Test
  void takesWhatPeopleTypeWithSpacesAround() {
    assertThat(MailAddress.of("  anna.o'neil+stadt@amt.beispiel.de ").value())
        .isEqualTo("anna.o'neil+stadt@amt.beispiel.de");
  }

  @Test
  void writesADomainOfAnyScriptInAscii() {
    assertThat(MailAddress.of("post@bürger.example").value())
        .isEqualTo("post@xn--brger-kva.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "@amt.example",
        "anna@",
        "anna@amt",
        "anna@amt..example",
        "anna @amt.example",
        "anna@amt.example, other@amt.example",
        "Anna <anna@amt.example>",
        "anna@amt.example\r\nBcc: all@amt.example",
        "anna\n@amt.example",
        "anna@amt.example\u0000",
        "anna@amt.example\u2028Bcc: x@amt.example",
        "\"anna\"@amt.example",
        "anna@[127.0.0.1]",
        "a..b@amt.example"
      })
  void refusesWhatIsNotPlainlyOneAddress(String typed) {
    assertThatThrownBy(() -> MailAddress.of(typed))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("notification.address.invalid");
  }

  @Test
  void refusesOneThatIsTooLong() {
    assertThatThrownBy(() -> MailAddress.of("a".repeat(65) + "@amt.example"))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> MailAddress.of("a@" + "b.".repeat(130) + "example"))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void keepsItselfOutOfLogs() {
    assertThat(MailAddress.of("anna@amt.example").toString()).doesNotContain("anna");
  }
}

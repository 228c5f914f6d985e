package org.stadtmosaik.account.domain.mailed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailCodeTest {

  @Test
  void readsDigitsOfAnyScriptHoweverTheyAreGrouped() {
    MailCode code = new MailCode("01234567");
    for (String typed :
        new String[] {
          "01234567",
          " 0123 4567 ",
          "0123-4567",
          "0123\u00a04567",
          "٠١٢٣٤٥٦٧",
          "۰۱۲۳ ۴۵۶۷",
          "\u200f٠١٢٣ ٤٥٦٧\u200f",
          "०१२३४५६७",
          "０１２３４５６７"
        }) {
      assertThat(MailCode.read(typed)).as(typed).contains(code);
    }
  }

  @Test
  void readsNothingElse() {
    for (String typed :
        new String[] {"", "1234567", "123456789", "1234567a", "O1234567", "½1234567"}) {
      assertThat(MailCode.read(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void isShownInTwoGroupsAndNeverInLogs() {
    assertThat(new MailCode("01234567").grouped()).isEqualTo("0123 4567");
    assertThat(new MailCode("01234567").toString()).doesNotContain("0");
    assertThat(MailCode.random().digits()).hasSize(8).containsOnlyDigits();
  }
}

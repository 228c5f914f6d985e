package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Language;

class LinkedTextTest {

  @Test
  void makesLinksOfAddressesAndTextOfEverythingElse() {
    String typed =
        "<b>Mehr</b>\n\nauf https://a.example/x?y=<z, javascript:alert(1) und www.b.example";
    LinkedText text = new LinkedText(typed, Language.GERMAN);

    List<Anchor> links =
        text.getChildren().filter(Anchor.class::isInstance).map(Anchor.class::cast).toList();
    assertThat(links).extracting(Anchor::getHref).containsExactly("https://a.example/x?y=");
    assertThat(links).extracting(Anchor::getText).containsExactly("https://a.example/x?y=");
    assertThat(links.getFirst().getElement().getAttribute("rel"))
        .isEqualTo("nofollow noopener noreferrer ugc");
    assertThat(text.getElement().getTextRecursively()).isEqualTo(typed);
    assertThat(text.getElement().hasProperty("innerHTML")).isFalse();
    assertThat(text.getElement().getAttribute("dir")).isEqualTo("auto");
  }
}

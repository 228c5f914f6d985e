package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class UiErrorsTest {

  @Test
  void keepsAReferenceOfWhatWentWrong(CapturedOutput log) {
    new UiErrors().error(new ErrorEvent(new IllegalStateException("a mistake of ours")));

    assertThat(log.getAll()).contains("Reference ").contains("a mistake of ours");
  }

  @Test
  void makesNoMistakeOfAPersonWhoLeft(CapturedOutput log) {
    new UiErrors().error(new ErrorEvent(new UncheckedIOException(new IOException("Broken pipe"))));

    assertThat(log.getAll()).doesNotContain("Reference").doesNotContain("Broken pipe");
  }
}

package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;

class SingleUploadViewTest {

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @ParameterizedTest
  @CsvSource({"20000000, 20", "8388608, 8", "209715200, 200"})
  void saysHowLargeAFileMayBe(int bytes, String megabytes) {
    assertThat(words(bytes, ".csv").getFileIsTooBig())
        .isEqualTo("Die Datei ist zu groß. Höchstens " + megabytes + " MB sind möglich.");
  }

  @Test
  void saysWhichKindsOfFilesMayBeChosen() {
    assertThat(words(1, ".lss", ".xls", "application/json", ".json").getIncorrectFileType())
        .endsWith("Möglich ist: LSS, XLS, JSON.");
    assertThat(words(1, "image/jpeg", "application/geo+json").getIncorrectFileType())
        .endsWith("Möglich ist: JPEG, JSON.");
  }

  @Test
  void passesOnWhatTheBrowserRefuses() {
    List<String> said = new ArrayList<>();
    SingleUpload upload = upload(said::add, 1, ".csv");

    ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "Bitte nicht.", "brief.docx"));

    assertThat(said).containsExactly("Bitte nicht.");
  }

  private static UploadI18N.Error words(int bytes, String... types) {
    return upload(_ -> {}, bytes, types).getI18n().getError();
  }

  private static SingleUpload upload(Consumer<String> refused, int bytes, String... types) {
    return new SingleUpload(
        new FileTaking<>(
            bytes,
            FileTaking.whole(bytes, new DomainException("media.error.tooLarge")),
            _ -> {},
            refused),
        "Datei",
        types);
  }
}

package org.stadtmosaik.results;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

class DownloadPanelViewTest {

  private final Exports exports = new Exports(List.of(), Clock.systemUTC());

  @BeforeEach
  void openAPage() {
    MockVaadin.setup();
  }

  @AfterEach
  void closeThePage() {
    MockVaadin.tearDown();
  }

  @ParameterizedTest
  @CsvSource({
    "de, Für die Forschung herunterladen, Für die Tabellenkalkulation herunterladen",
    "en, Download for research, Download for a spreadsheet",
    "ar, تنزيل للبحث العلمي, تنزيل لبرنامج الجداول"
  })
  void offersTwoDownloadsInTheReadersLanguage(String tag, String research, String spreadsheet) {
    UI.getCurrent().setLocale(Locale.forLanguageTag(tag));
    show(() -> notes("text"));
    assertThat(_find(Anchor.class))
        .extracting(Anchor::getText)
        .containsExactly(research, spreadsheet);
    assertThat(_get(H2.class).getText()).isNotBlank();
  }

  @Test
  void changesItsTextsWithTheLanguage() {
    UI.getCurrent().setLocale(Locale.GERMAN);
    show(() -> notes("text"));
    UI.getCurrent().setLocale(Locale.ENGLISH);
    assertThat(_get(H2.class).getText()).isEqualTo("Everything as tables");
  }

  @Test
  void saysForWhomEachDownloadIs() {
    show(() -> notes("text"));
    for (Anchor link : _find(Anchor.class)) {
      String hint = link.getElement().getAttribute("aria-describedby");
      assertThat(_get(Paragraph.class, spec -> spec.withId(hint)))
          .extracting(Paragraph::getText)
          .asString()
          .isNotBlank();
    }
  }

  @Test
  void sendsTheVariantThatTheLinkNames() throws IOException {
    show(() -> notes("=1+1"));
    List<Anchor> links = _find(Anchor.class);
    assertThat(firstFile(DownloadKt._download(links.getFirst()))).isEqualTo("note\r\n=1+1\r\n");
    assertThat(firstFile(DownloadKt._download(links.getLast())))
        .isEqualTo("\ufeffnote\r\n'=1+1\r\n");
  }

  @Test
  void namesTheFileAndKeepsItOutOfCaches() throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    DownloadPanel panel = show(() -> notes("text"));
    panel.send(ExportVariant.RESEARCH, event(panel, response));
    assertThat(response.getHeader("Content-Disposition")).contains("\"board-research.zip\"");
    assertThat(response.getContentType()).isEqualTo("application/zip");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(firstFile(response.getContentAsByteArray())).isEqualTo("note\r\ntext\r\n");
  }

  @Test
  void asksForThePermissionAnewWithEachDownload() throws IOException {
    assertThat(
            statusOf(() -> {
              throw new NotFoundException();
            }))
        .isEqualTo(404);
    assertThat(
            statusOf(() -> {
              throw new ForbiddenException();
            }))
        .isEqualTo(403);
  }

  @Test
  void passesOnThatTheReaderHasGone() {
    MockHttpServletResponse response =
        new MockHttpServletResponse() {
          @Override
          public ServletOutputStream getOutputStream() {
            return new GoneStream();
          }
        };
    DownloadPanel panel = show(() -> notes("text".repeat(100_000)));
    assertThatThrownBy(() -> panel.send(ExportVariant.RESEARCH, event(panel, response)))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }

  private int statusOf(Supplier<Dataset> dataset) throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    DownloadPanel panel = show(dataset);
    panel.send(ExportVariant.RESEARCH, event(panel, response));
    assertThat(response.getContentAsByteArray()).isEmpty();
    return response.getStatus();
  }

  private DownloadPanel show(Supplier<Dataset> dataset) {
    DownloadPanel panel = new DownloadPanel(exports, "board", dataset);
    UI.getCurrent().add(panel);
    return panel;
  }

  private static DownloadEvent event(DownloadPanel panel, MockHttpServletResponse response) {
    VaadinSession session = VaadinSession.getCurrent();
    return new DownloadEvent(
        VaadinRequest.getCurrent(),
        new VaadinServletResponse(response, (VaadinServletService) session.getService()),
        session,
        panel.getElement());
  }

  private static Dataset notes(String text) {
    Column note = new Column("note", LocalizedText.of("Notiz", "Note", "ملاحظة"));
    RowSource rows = sink -> sink.accept(List.of(Cell.text(text)));
    return new Dataset("Notes", List.of(new Table("notes.csv", List.of(note), rows)));
  }

  private static String firstFile(byte[] zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      assertThat(in.getNextEntry()).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What a response is when the browser has closed the connection. */
  private static final class GoneStream extends ServletOutputStream {

    @Override
    public void write(int b) throws IOException {
      throw new IOException("gone");
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}

package org.stadtmosaik.commune.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.map.GeoJsonFile;
import org.stadtmosaik.commune.map.MapFiles;
import org.stadtmosaik.commune.map.Simplification;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Notice;

class MapFieldViewTest {

  private static final String NONE = "Noch keine Karte.";

  private final AtomicInteger removed = new AtomicInteger();

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void saysThatThereIsNoneAndHowToGetOne() {
    MapField field = field(Optional.empty());
    assertThat(drawing(field)).isEmpty();
    assertThat(_find(field, Paragraph.class)).extracting(Paragraph::getText).contains(NONE);
    assertThat(_get(field, NativeDetails.class).getSummaryText())
        .isEqualTo("So bekommen Sie die Datei");
  }

  @Test
  void showsWhatWasChosen() {
    MapField field = field(Optional.empty());
    upload(field, MapFiles.TWO_AREAS);
    assertThat(drawing(field)).contains("<svg", "West", "Ost");
    assertThat(said(field)).contains("Gespeichert.");
  }

  @Test
  void keepsWhatWasThereWhenAFileIsRefused() {
    MapField field = field(Optional.of(kept(MapFiles.stream(MapFiles.TWO_AREAS))));
    String before = drawing(field);
    upload(field, MapFiles.collection(MapFiles.polygon("", "[[1,1],[2,1],[2,2]]")));
    assertThat(before).contains("<svg");
    assertThat(drawing(field)).isEqualTo(before);
    assertThat(said(field)).contains("Objekt 1: Der Name fehlt.");
  }

  @Test
  void takesTheMapAway() {
    MapField field = field(Optional.of(kept(MapFiles.stream(MapFiles.TWO_AREAS))));
    _click(_get(field, NativeButton.class, spec -> spec.withText("Karte entfernen")));
    assertThat(removed).hasValue(1);
    assertThat(drawing(field)).isEmpty();
    assertThat(_find(field, Paragraph.class)).extracting(Paragraph::getText).contains(NONE);
  }

  private MapField field(Optional<CommuneMap> map) {
    MapField field = new MapField(map, MapFieldViewTest::kept, removed::incrementAndGet);
    UI.getCurrent().add(field);
    return field;
  }

  private static CommuneMap kept(InputStream file) {
    try {
      return Simplification.of(GeoJsonFile.read(file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void upload(MapField field, String file) {
    UploadKt._upload(_get(field, Upload.class), "map.geojson", MapFiles.bytes(file));
    MockVaadin.clientRoundtrip(false);
  }

  private static String drawing(MapField field) {
    return _find(field, Div.class).stream()
        .map(div -> div.getElement().getProperty("innerHTML", ""))
        .filter(html -> !html.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String said(MapField field) {
    return _get(field, Notice.class).getElement().getTextRecursively();
  }
}

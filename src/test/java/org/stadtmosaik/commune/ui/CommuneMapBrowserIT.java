package org.stadtmosaik.commune.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.commune.map.MapFiles;
import org.stadtmosaik.shared.Language;

/** An administrator looks at the commune's map, brings in others, and takes it away. */
class CommuneMapBrowserIT extends DemoPortal {

  @Test
  void takesAMapInAndKeepsItWhenAnotherFileIsBad() {
    Page page = signedIn(phone(Language.GERMAN), "verwaltung@nordhafen.example");
    page.navigate(address("/staff/commune"));
    Locator field = page.locator(".map-field");
    assertThat(field.locator("svg.commune-map .area")).hasCount(7);
    field.locator("summary").click();
    assertAccessible(page);
    assertFits(page);
    if (Boolean.getBoolean("stadtmosaik.shots")) {
      field.screenshot(
          new Locator.ScreenshotOptions().setPath(Path.of("target/shots/commune-map-de.png")));
    }

    choose(field, "{\"type\":\"Topology\"}");
    assertThat(field.locator(".notice")).containsText("Das ist kein GeoJSON");
    assertThat(field.locator("svg.commune-map .area")).hasCount(7);

    choose(field, MapFiles.TWO_AREAS);
    assertThat(field.locator("svg.commune-map .area")).hasCount(2);
    page.reload();
    assertThat(field.locator("svg.commune-map .area")).hasCount(2);

    field.locator("button.danger").click();
    assertThat(field.locator("svg.commune-map")).hasCount(0);
    assertThat(field).containsText("Noch keine Karte.");
    assertAccessible(page);
  }

  /** As quick as a person, who needs a second for the file: the one before is dealt with. */
  private static void choose(Locator field, String file) {
    Locator upload = field.locator("vaadin-upload");
    field.page().waitForCondition(() -> upload.evaluate("it => it.files.length").equals(0));
    field
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload("karte.geojson", "application/geo+json", MapFiles.bytes(file)));
  }
}

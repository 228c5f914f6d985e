package org.stadtmosaik.commune.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.MapDrawing;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.FileTaking;
import org.stadtmosaik.shell.SingleUpload;

/** The commune's map, and how one comes by such a file. */
class MapField extends KeptField<CommuneMap> {

  private static final long serialVersionUID = 1L;

  /**
   * @param map the present one
   * @param keeping keeps a file and returns what came of it, or refuses it
   * @param removal takes the present one away
   */
  MapField(Optional<CommuneMap> map, Function<InputStream, CommuneMap> keeping, Runnable removal) {
    super("map", "map-shown", removal);
    addClassName("map-field");
    SingleUpload upload =
        new SingleUpload(
            new FileTaking<>(
                CommuneMaps.MOST_BYTES,
                (content, _) -> keeping.apply(content),
                this::kept,
                this::refused),
            text("commune.settings.map.choose"),
            ".geojson",
            ".json",
            "application/geo+json",
            "application/json");
    build(upload, map);
    add(how());
  }

  private static NativeDetails how() {
    Div steps = new Div();
    steps.addClassName("stack");
    steps.add(
        new Paragraph(text("commune.settings.map.get")),
        new Paragraph(text("commune.settings.map.fields")),
        new Paragraph(text("commune.settings.map.credit")));
    NativeDetails folded = new NativeDetails(text("commune.settings.map.how"), steps);
    folded.addClassName("fold");
    return folded;
  }

  @Override
  Component picture(CommuneMap map) {
    Div drawing = new Div();
    // Our own markup: what people wrote in the file is escaped in it.
    drawing.getElement().setProperty("innerHTML", MapDrawing.of(map, CurrentLanguage.get()));
    return drawing;
  }
}

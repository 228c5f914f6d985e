package org.stadtmosaik.commune.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.shell.FileTaking;
import org.stadtmosaik.shell.SingleUpload;

/** The commune's mark, by its address. */
class MarkField extends KeptField<String> {

  private static final long serialVersionUID = 1L;

  /**
   * @param mark the address of the present one
   * @param keeping keeps a picture and returns its address
   * @param removal takes the present one away
   */
  MarkField(Optional<String> mark, Function<InputStream, String> keeping, Runnable removal) {
    super("mark", "row", removal);
    addClassName("mark-field");
    build(
        new SingleUpload(
            new FileTaking<>(
                Media.MAX_BYTES, (content, _) -> keeping.apply(content), this::kept, this::refused),
            text("commune.settings.mark.choose"),
            "image/png",
            "image/jpeg",
            "image/webp"),
        mark);
  }

  @Override
  Component picture(String address) {
    Image picture = new Image(address, text("commune.settings.mark.alt"));
    picture.addClassName("mark-shown");
    return picture;
  }
}

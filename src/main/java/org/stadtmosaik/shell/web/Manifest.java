package org.stadtmosaik.shell.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import tools.jackson.databind.json.JsonMapper;

/**
 * The web app manifest: how the portal stands on a phone's home screen. No worker comes with it.
 */
final class Manifest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The token {@code --paper} by day. */
  private static final String PAPER = "#fbf7f0";

  private record Icon(String src, String sizes, String type, String purpose) {}

  private Manifest() {}

  static String in(Language language) {
    String name = Messages.get(language, "shell.name");
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("id", "/");
    manifest.put("start_url", "./");
    manifest.put("scope", "./");
    manifest.put("display", "standalone");
    manifest.put("name", name);
    manifest.put("short_name", name);
    manifest.put("description", Messages.get(language, "shell.description"));
    manifest.put("lang", language.tag());
    manifest.put("dir", language.direction());
    manifest.put("background_color", PAPER);
    manifest.put("theme_color", PAPER);
    manifest.put(
        "icons",
        List.of(
            icon(PortalPicture.ICON_SMALL, "any"),
            icon(PortalPicture.ICON_LARGE, "any"),
            icon(PortalPicture.ICON_MASKABLE, "maskable")));
    return JSON.writeValueAsString(manifest);
  }

  private static Icon icon(PortalPicture picture, String purpose) {
    String size = picture.width() + "x" + picture.height();
    return new Icon(picture.file(), size, "image/png", purpose);
  }
}

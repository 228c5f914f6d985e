package org.stadtmosaik.commune.web;

import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.map.MapGeoJson;
import org.stadtmosaik.commune.tile.MapTiles;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Sha256;
import org.stadtmosaik.shell.CurrentLanguage;

/**
 * A commune's map as open data, in the language of {@code ?lang=}, else of the Accept-Language
 * header, else in German. An unchanged one is answered with its tag alone (RFC 9110).
 */
@RestController
class CommuneMapController {

  private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
  private static final CacheControl SHORTLY =
      CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();
  private static final int TAG = 32;

  private final CommuneMaps maps;
  private final MapTiles tiles;

  CommuneMapController(CommuneMaps maps, MapTiles tiles) {
    this.maps = maps;
    this.tiles = tiles;
  }

  @GetMapping(CommuneMaps.PATH)
  ResponseEntity<byte[]> map(
      @PathVariable String commune,
      @RequestParam(required = false) @Nullable String lang,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted) {
    CommuneMap map = maps.of(commune).orElseThrow(NotFoundException::new);
    Language reader = CurrentLanguage.resolve(lang, accepted);
    byte[] content = MapGeoJson.of(map, reader, tiles.settings());
    String tag = HexFormat.of().formatHex(Sha256.of(content)).substring(0, TAG);
    return ResponseEntity.ok()
        .contentType(GEO_JSON)
        .cacheControl(SHORTLY)
        // Weak, because the same map goes out packed as well.
        .eTag("W/\"" + tag + "\"")
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(content);
  }
}

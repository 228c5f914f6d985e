package org.stadtmosaik.commune.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.commune.tile.MapTiles;
import org.stadtmosaik.commune.tile.Tile;
import org.stadtmosaik.commune.tile.TileAddress;
import org.stadtmosaik.commune.tile.TileHostException;

/** Hands on tiles. Whatever is missing is answered without a body: nobody reads it. */
@RestController
class TileController {

  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  private final MapTiles tiles;

  TileController(MapTiles tiles) {
    this.tiles = tiles;
  }

  @GetMapping(MapTiles.PATH)
  ResponseEntity<byte[]> tile(
      @PathVariable String z, @PathVariable String x, @PathVariable String y) {
    try {
      Optional<TileAddress> asked = TileAddress.of(z, x, y);
      Optional<Tile> tile = asked.isEmpty() ? Optional.empty() : tiles.get(asked.get());
      return tile.map(TileController::found).orElseGet(() -> nothing(HttpStatus.NOT_FOUND));
    } catch (TileHostException e) {
      return nothing(HttpStatus.BAD_GATEWAY);
    }
  }

  private static ResponseEntity<byte[]> found(Tile tile) {
    return ResponseEntity.ok()
        .cacheControl(A_DAY)
        .contentType(MediaType.parseMediaType(tile.contentType()))
        .body(tile.bytes());
  }

  private static ResponseEntity<byte[]> nothing(HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).build();
  }
}

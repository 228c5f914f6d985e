package org.stadtmosaik.commune.tile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.stadtmosaik.commune.CommuneAreasChanged;
import org.stadtmosaik.commune.CommuneMap.Bounds;

/**
 * Hands on the tiles around the communes' maps, so that no phone has to ask their host itself. Off
 * unless a host is set. What was fetched stays in memory for a day, in so many bytes at most; of a
 * tile that several wait for there is one request.
 */
public class MapTiles {

  /** The template of the tiles' addresses in this portal. */
  public static final String PATH = "/map/tiles/{z}/{x}/{y}";

  /** Bytes of tiles in memory: about a thousand of them. */
  static final long MOST_BYTES = 24L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(MapTiles.class);

  /** How long the maps' bounds are believed, and how long the log is left alone. */
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private record Known(List<Bounds> bounds, Instant since) {}

  /** A host with its tiles; none if tiles are off. */
  private record Source(TileSettings settings, @Nullable TileHost host, TileCache cache) {}

  private final Supplier<List<Bounds>> communes;
  private final Clock clock;
  private final ConcurrentMap<TileAddress, CompletableFuture<Tile>> underWay =
      new ConcurrentHashMap<>();
  private volatile Source source;
  private volatile @Nullable Known known;
  private volatile Instant complained = Instant.MIN;

  /**
   * @param communes bounds of all the maps that there are
   */
  MapTiles(TileSettings settings, Supplier<List<Bounds>> communes, Clock clock) {
    this.communes = communes;
    this.clock = clock;
    this.source = source(settings, TileHost.PATIENCE);
  }

  /** Has tiles come from elsewhere from now on. */
  void use(TileSettings settings, Duration patience) {
    source = source(settings, patience);
  }

  /** What a map has to know about the tiles; nothing if there are none. */
  public Optional<TileSettings> settings() {
    Source now = source;
    return now.host() == null ? Optional.empty() : Optional.of(now.settings());
  }

  /**
   * @return nothing if tiles are off, if this one lies beyond all communes' maps and a map's size
   *     around them or is closer than allowed, or if the host has none
   * @throws TileHostException if the host fails
   */
  public Optional<Tile> get(TileAddress at) throws TileHostException {
    Source now = source;
    TileHost host = now.host();
    if (host == null || at.zoom() > now.settings().maxZoom() || !isNearACommune(at)) {
      return Optional.empty();
    }
    Optional<Tile> kept = now.cache().get(at);
    Tile tile = kept.isPresent() ? kept.get() : fetched(host, now.cache(), at);
    return Optional.of(tile).filter(Tile::exists);
  }

  private Tile fetched(TileHost host, TileCache cache, TileAddress at) throws TileHostException {
    CompletableFuture<Tile> own = new CompletableFuture<>();
    CompletableFuture<Tile> other = underWay.putIfAbsent(at, own);
    if (other != null) {
      return awaited(other);
    }
    try {
      Tile tile = host.fetch(at);
      cache.put(at, tile);
      own.complete(tile);
      return tile;
    } catch (TileHostException e) {
      complain(e);
      own.completeExceptionally(e);
      throw e;
    } finally {
      // Whatever else went wrong: nobody waits for ever.
      own.completeExceptionally(new TileHostException("could not be asked"));
      underWay.remove(at, own);
    }
  }

  private static Tile awaited(CompletableFuture<Tile> other) throws TileHostException {
    try {
      return other.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TileHostException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Once a minute: a map asks for two dozen tiles. */
  private void complain(TileHostException failure) {
    Instant now = clock.instant();
    if (complained.plus(MINUTE).isBefore(now)) {
      complained = now;
      LOG.warn("The host of the map's tiles {}", failure.getMessage());
    }
  }

  /** A map's size around each: so much may be seen beside it on a wide screen. */
  private boolean isNearACommune(TileAddress at) {
    Bounds tile = at.bounds();
    return bounds().stream().anyMatch(map -> map.meets(tile, map.size()));
  }

  /** Another map: whoever looks at it gets its tiles at once; other nodes within a minute. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void forgetBounds(CommuneAreasChanged ignored) {
    known = null;
  }

  private List<Bounds> bounds() {
    Known last = known;
    Instant now = clock.instant();
    if (last == null || last.since().plus(MINUTE).isBefore(now)) {
      last = new Known(communes.get(), now);
      known = last;
    }
    return last.bounds();
  }

  private Source source(TileSettings settings, Duration patience) {
    String url = settings.url();
    Optional<TileTemplate> template = Optional.ofNullable(url).flatMap(TileTemplate::of);
    if (url != null && !url.isBlank() && template.isEmpty()) {
      LOG.error("stadtmosaik.map.tiles.url is no address of tiles; maps have none");
    }
    TileHost host = template.map(it -> new TileHost(it, patience)).orElse(null);
    return new Source(settings, host, new TileCache(MOST_BYTES, clock));
  }
}

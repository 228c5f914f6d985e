package org.stadtmosaik.commune.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.commune.CommuneMap.Bounds;

/** Tiles come from the configured host and from no other, and only pictures do. */
class MapTilesTest {

  /** About seven by five kilometres, in the North Sea. */
  private static final Bounds TOWN = new Bounds(7.2, 54.3, 7.3, 54.35);

  private static final TileAddress IN_TOWN = new TileAddress(12, 2130, 1308);
  private static final Duration SHORT = Duration.ofMillis(400);

  private final MovingClock clock = new MovingClock();

  private MapTiles from(TestTiles host) {
    MapTiles tiles = new MapTiles(host.settings(), () -> List.of(TOWN), clock);
    tiles.use(host.settings(), SHORT);
    return tiles;
  }

  @Test
  void asksTheHostOnceADayAndSaysNothingOfWhoAsks() throws Exception {
    try (TestTiles host = new TestTiles()) {
      MapTiles tiles = from(host);
      Tile tile = tiles.get(IN_TOWN).orElseThrow();
      assertThat(tile.contentType()).isEqualTo("image/png");
      assertThat(tile.bytes()).isEqualTo(TestTiles.png());
      assertThat(tiles.get(IN_TOWN)).contains(tile);
      assertThat(host.asked()).containsExactly("/tiles/12/2130/1308.png?key=secret");
      assertThat(host.agents()).containsExactly("Stadtmosaik");
      clock.now = clock.now.plus(Duration.ofDays(2));
      tiles.get(IN_TOWN);
      assertThat(host.asked()).hasSize(2);
    }
  }

  @Test
  void hasNoneBeyondTheMapsNorCloserThanAllowed() throws Exception {
    try (TestTiles host = new TestTiles()) {
      MapTiles tiles = from(host);
      assertThat(tiles.get(new TileAddress(12, 2150, 1308))).isEmpty();
      assertThat(tiles.get(new TileAddress(12, 2130, 1346))).isEmpty();
      assertThat(tiles.get(new TileAddress(19, 2130 << 7, 1308 << 7))).isEmpty();
      assertThat(host.asked()).isEmpty();
      assertThat(tiles.get(new TileAddress(0, 0, 0))).isPresent();
      assertThat(tiles.get(new TileAddress(18, 2130 << 6, 1308 << 6))).isPresent();
    }
  }

  @Test
  void asksOnceForWhatManyWaitFor() throws Exception {
    CountDownLatch several = new CountDownLatch(1);
    try (TestTiles host =
            new TestTiles(exchange -> {
              await(several);
              TestTiles.send(exchange, 200, "image/png", TestTiles.png());
            });
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      MapTiles tiles = from(host);
      tiles.use(host.settings(), Duration.ofSeconds(20));
      List<Future<Optional<Tile>>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(people.submit(() -> tiles.get(IN_TOWN)));
      }
      several.countDown();
      for (Future<Optional<Tile>> one : all) {
        assertThat(one.get()).isPresent();
      }
      assertThat(host.asked()).hasSize(1);
    }
  }

  @Test
  void asksForAFewAtATime() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Semaphore full = new Semaphore(0);
    Semaphore go = new Semaphore(0);
    try (TestTiles host =
            new TestTiles(exchange -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              full.release();
              go.acquireUninterruptibly();
              now.decrementAndGet();
              TestTiles.send(exchange, 200, "image/png", TestTiles.png());
            });
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      MapTiles tiles = from(host);
      tiles.use(host.settings(), Duration.ofSeconds(20));
      List<Future<Optional<Tile>>> all = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        TileAddress at = new TileAddress(16, (2130 << 4) + i, 1308 << 4);
        all.add(people.submit(() -> tiles.get(at)));
      }
      assertThat(full.tryAcquire(TileHost.AT_ONCE, 20, TimeUnit.SECONDS)).isTrue();
      go.release(all.size());
      for (Future<Optional<Tile>> one : all) {
        assertThat(one.get()).isPresent();
      }
      assertThat(most).hasValue(TileHost.AT_ONCE);
    }
  }

  @ParameterizedTest
  @CsvSource({"jpg, image/jpeg", "png, image/png"})
  void callsAPictureWhatItIs(String format, String type) throws Exception {
    try (TestTiles host =
        new TestTiles(
            exchange -> TestTiles.send(exchange, 200, "image/webp", TestTiles.picture(format)))) {
      assertThat(from(host).get(IN_TOWN).orElseThrow().contentType()).isEqualTo(type);
    }
  }

  @Test
  void knowsWebPToo() {
    byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Tile.of(webp).orElseThrow().contentType()).isEqualTo("image/webp");
    assertThat(Tile.of("RIFF\0\0\0\0WAVE".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
  }

  @Test
  void takesNoPageForAPicture() {
    byte[] page = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
    assertFails(exchange -> TestTiles.send(exchange, 200, "image/png", page));
    assertFails(exchange -> TestTiles.send(exchange, 200, "image/svg+xml", page));
    assertFails(exchange -> TestTiles.send(exchange, 200, "text/html", TestTiles.png()));
    assertFails(exchange -> TestTiles.send(exchange, 200, "image/png", new byte[0]));
  }

  @Test
  void takesNothingTooLarge() {
    byte[] large = Arrays.copyOf(TestTiles.png(), TileHost.LARGEST + 1);
    assertFails(exchange -> TestTiles.send(exchange, 200, "image/png", large));
    assertFails(exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "image/png");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(large);
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void followsNobodyElsewhere(int status) {
    try (TestTiles elsewhere = new TestTiles()) {
      assertFails(exchange -> {
        exchange.getResponseHeaders().add("Location", elsewhere.address() + "/x.png");
        exchange.sendResponseHeaders(status, -1);
      });
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 429, 500, 503})
  void failsWithItsHostAndKeepsNothingOfThat(int status) {
    AtomicInteger answers = new AtomicInteger(status);
    try (TestTiles host =
        new TestTiles(
            exchange -> TestTiles.send(exchange, answers.get(), "image/png", TestTiles.png()))) {
      MapTiles tiles = from(host);
      assertThatThrownBy(() -> tiles.get(IN_TOWN))
          .isInstanceOf(TileHostException.class)
          .hasMessage("answered " + status);
      answers.set(200);
      assertThat(tiles.get(IN_TOWN)).isPresent();
    } catch (TileHostException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void remembersWhatTheHostDoesNotHave() throws Exception {
    try (TestTiles host = new TestTiles(exchange -> exchange.sendResponseHeaders(404, -1))) {
      MapTiles tiles = from(host);
      assertThat(tiles.get(IN_TOWN)).isEmpty();
      assertThat(tiles.get(IN_TOWN)).isEmpty();
      assertThat(host.asked()).hasSize(1);
    }
  }

  /** Before the headers, and in the middle of the picture. */
  @Test
  void doesNotWaitForASlowHost() {
    CountDownLatch end = new CountDownLatch(1);
    try {
      assertFails(_ -> await(end));
      assertFails(exchange -> {
        exchange.getResponseHeaders().add("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(TestTiles.png(), 0, 20);
        exchange.getResponseBody().flush();
        await(end);
      });
    } finally {
      end.countDown();
    }
  }

  @Test
  void failsWithoutAHost() {
    TestTiles host = new TestTiles();
    MapTiles tiles = from(host);
    host.close();
    assertThatThrownBy(() -> tiles.get(IN_TOWN))
        .isInstanceOf(TileHostException.class)
        .hasMessageNotContaining("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "tiles.example/{z}/{x}/{y}",
        "file:///{z}/{x}/{y}",
        "https://tiles.example/{z}/{x}",
        "https://{x}.tiles.example/{z}/{x}/{y}",
        "https://user:word@tiles.example/{z}/{x}/{y}",
        "https://tiles.example/{z}/{x}/{y}#a",
        "https://tiles.example/{z}/{x}/{y}/{s}",
        "https://tiles example/{z}/{x}/{y}"
      })
  void isOffWithWhatIsNoAddress(String url) throws Exception {
    MapTiles tiles = new MapTiles(new TileSettings(url, "", 18), () -> List.of(TOWN), clock);
    assertThat(tiles.settings()).isEmpty();
    assertThat(tiles.get(IN_TOWN)).isEmpty();
  }

  @Test
  void isOffWithoutAnAddress() throws Exception {
    MapTiles tiles = new MapTiles(new TileSettings(null, "", 18), () -> List.of(TOWN), clock);
    assertThat(tiles.settings()).isEmpty();
    assertThat(tiles.get(IN_TOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,0,true",
    "1,1,1,true",
    "22,4194303,4194303,true",
    "1,2,0,false",
    "1,0,2,false",
    "23,0,0,false",
    "-1,0,0,false",
    "1,-1,0,false",
    "01,0,0,false",
    "x,0,0,false",
    "1,0x1,0,false",
    "1,+1,0,false",
    "1,١,0,false",
    "1,99999999999,0,false",
    "1,0,0.png,false"
  })
  void readsNumbersOfTilesOnly(String z, String x, String y, boolean tile) {
    assertThat(TileAddress.of(z, x, y).isPresent()).isEqualTo(tile);
  }

  /** Corners as the projection has them: EPSG:3857 ends at 85.0511 degrees. */
  @Test
  void knowsWhatATileShows() {
    Bounds world = new TileAddress(0, 0, 0).bounds();
    assertThat(world.west()).isEqualTo(-180);
    assertThat(world.north()).isCloseTo(85.0511288, within());
    assertThat(world.south()).isCloseTo(-85.0511288, within());
    Bounds east = new TileAddress(1, 1, 0).bounds();
    assertThat(east.west()).isZero();
    assertThat(east.south()).isCloseTo(0, within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(1e-6);
  }

  @Test
  void keepsSoManyBytesAndThoseThatAreWanted() {
    TileCache cache = new TileCache(10_000, clock);
    TileAddress wanted = new TileAddress(5, 0, 0);
    cache.put(wanted, new Tile(new byte[1_000], "image/png"));
    for (int i = 1; i < 30; i++) {
      cache.put(new TileAddress(5, i, 0), new Tile(new byte[1_000], "image/png"));
      assertThat(cache.get(wanted)).isPresent();
      assertThat(cache.bytes()).isLessThanOrEqualTo(10_000);
    }
    assertThat(cache.get(new TileAddress(5, 1, 0))).isEmpty();
    assertThat(cache.get(new TileAddress(5, 29, 0))).isPresent();
    cache.put(wanted, new Tile(new byte[20_000], "image/png"));
    assertThat(cache.bytes()).isZero();
  }

  private void assertFails(TestTiles.Answer answer) {
    try (TestTiles host = new TestTiles(answer)) {
      MapTiles tiles = from(host);
      assertThatThrownBy(() -> tiles.get(IN_TOWN)).isInstanceOf(TileHostException.class);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class MovingClock extends Clock {

    private Instant now = Instant.parse("2026-11-30T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}

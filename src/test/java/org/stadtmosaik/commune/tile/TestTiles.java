package org.stadtmosaik.commune.tile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A host of tiles on a real port; what it answers is up to the test. */
public final class TestTiles implements AutoCloseable {

  /** What the host does with a request. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private static final int SIDE = 256;
  private static final TileSettings OFF = new TileSettings(null, "", 18);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> agents = new CopyOnWriteArrayList<>();
  private @Nullable MapTiles on;

  /** Answers with streets in grey, the same everywhere. */
  public TestTiles() {
    this(exchange -> send(exchange, 200, "image/png", png()));
  }

  TestTiles(Answer answer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
          try (exchange) {
            answer.to(exchange);
          }
        });
    server.start();
  }

  /** Has the portal's tiles come from here until this is closed. */
  public TestTiles serve(MapTiles tiles) {
    on = tiles;
    tiles.use(settings(), TileHost.PATIENCE);
    return this;
  }

  TileSettings settings() {
    return new TileSettings(address() + "/tiles/{z}/{x}/{y}.png?key=secret", "© Kartenamt", 18);
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The paths of all requests so far. */
  public List<String> asked() {
    return asked;
  }

  List<String> agents() {
    return agents;
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  static byte[] png() {
    return picture("png");
  }

  static byte[] picture(String format) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = image.createGraphics();
    drawing.setColor(new Color(0xf2efe9));
    drawing.fillRect(0, 0, SIDE, SIDE);
    drawing.setColor(new Color(0xc9c2b4));
    for (int i = 32; i < SIDE; i += 64) {
      drawing.fillRect(i, 0, 8, SIDE);
      drawing.fillRect(0, i, SIDE, 8);
    }
    drawing.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    if (on != null) {
      on.use(OFF, Duration.ZERO);
    }
    stop();
  }

  /** Goes away, while the portal still believes in it. */
  public void stop() {
    server.stop(0);
    threads.shutdownNow();
  }
}

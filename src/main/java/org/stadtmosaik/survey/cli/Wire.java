package org.stadtmosaik.survey.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection that speaks as much HTTP/1.1 as measuring takes, with next to no work of its own:
 * client and server share the processors.
 */
final class Wire implements Closeable {

  private static final int PATIENCE = 30_000;
  private static final int BUFFER = 16 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final String host;

  /** What came back; the body is as it was sent, packed or not. */
  record Answer(int status, String etag, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  Wire(URI portal) throws IOException {
    socket = new Socket(portal.getHost(), portal.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    host = portal.getHost() + ":" + portal.getPort();
  }

  /** Asks for a page or a file as a browser does. */
  Answer get(String path, String accept, String encoding) throws IOException {
    return send(
        "GET "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nAccept: "
            + accept
            + "\r\nAccept-Language: de\r\nAccept-Encoding: "
            + encoding
            + "\r\n\r\n",
        new byte[0]);
  }

  /** Sends JSON to the API. */
  Answer json(String method, String path, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nAccept: application/json\r\nAccept-Language: de\r\nX-Stadtmosaik: 1"
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n",
        bytes);
  }

  private Answer send(String head, byte[] body) throws IOException {
    byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[first.length + body.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    socket.getOutputStream().write(all);
    return read();
  }

  private Answer read() throws IOException {
    String status = line();
    int length = 0;
    boolean chunked = false;
    String etag = "";
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
      String value = header.substring(colon + 1).strip();
      switch (name) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        case "etag" -> etag = value;
        default -> {}
      }
    }
    int code = Integer.parseInt(status.substring(9, 12));
    return new Answer(code, etag, chunked ? chunks() : in.readNBytes(length));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
      body.write(in.readNBytes(size));
      line();
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the portal hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

package org.stadtmosaik.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stadtmosaik.shared.ResidentKey;

/**
 * A browser on a real port. It keeps its session and what it is given here, and forgets every other
 * cookie, so that what one call sets does not make it somebody else for the next.
 */
public final class PortalBrowser {

  private static final String SESSION = "JSESSIONID";
  private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

  private final HttpClient client;
  private final String portal;
  private final Map<String, String> cookies = new TreeMap<>();
  private final boolean fromElsewhere;

  /**
   * @param number of the loopback address that it comes from, 127.0.1.number: the portal counts
   *     attempts by address
   */
  public PortalBrowser(int port, int number) {
    this("http://127.0.0.1:" + port, client("127.0.1." + number), false);
  }

  private PortalBrowser(String portal, HttpClient client, boolean fromElsewhere) {
    this.portal = portal;
    this.client = client;
    this.fromElsewhere = fromElsewhere;
  }

  /** The same browser in a second window, whose later cookies are its own. */
  public PortalBrowser copy() {
    return copy(false);
  }

  /** The same browser on another site's page: it sends the cookies, no header of ours, no token. */
  public PortalBrowser fromElsewhere() {
    return copy(true);
  }

  private PortalBrowser copy(boolean elsewhere) {
    PortalBrowser copy = new PortalBrowser(portal, client, elsewhere);
    copy.cookies.putAll(cookies);
    return copy;
  }

  private static HttpClient client(String address) {
    try {
      return HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build();
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives it a resident's device. */
  public void carry(ResidentKey key) {
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(key.secret());
    cookies.put("stadtmosaik", secret + ".999999");
  }

  /** Signs in by the form. */
  public void signIn(String email, String password, String code) {
    HttpResponse<String> answer =
        post(
            "/staff/sign-in",
            token(),
            Map.of("username", email, "password", password, "code", code));
    String place = answer.headers().firstValue("Location").orElse("");
    if (!place.endsWith("/staff")) {
      throw new IllegalStateException(email + " is not signed in but led to " + place);
    }
    keepSession(answer);
  }

  /** Reads an address, without following where it leads. */
  public HttpResponse<String> get(String path) {
    return send("GET", path, Map.of(), "");
  }

  public HttpResponse<String> head(String path) {
    return send("HEAD", path, Map.of(), "");
  }

  /** Calls the API as our own pages do. */
  public HttpResponse<String> api(String method, String path, String json) {
    Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", "application/json"));
    if (!fromElsewhere) {
      headers.put("X-Stadtmosaik", "1");
    }
    return send(method, path, headers, json);
  }

  /** Sends bytes to the API as our own pages do. */
  public HttpResponse<String> apiBytes(String method, String path, String type, byte[] body) {
    Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", type));
    if (!fromElsewhere) {
      headers.put("X-Stadtmosaik", "1");
    }
    return send(method, path, headers, BodyPublishers.ofByteArray(body));
  }

  /** The token that forms of this session carry. */
  public String token() {
    HttpResponse<String> page = get("/staff/sign-in");
    keepSession(page);
    Matcher found = TOKEN.matcher(page.body());
    if (!found.find()) {
      throw new IllegalStateException("no token in the page: " + page.statusCode());
    }
    return found.group(1);
  }

  /** Posts a form. */
  public HttpResponse<String> post(String path, String token, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("_csrf", fromElsewhere ? "made up" : token);
    String body =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send("POST", path, Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
  }

  /** Posts a form of a page that has no session, as browsers do. */
  public HttpResponse<String> form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        "POST",
        path,
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Sec-Fetch-Site",
            fromElsewhere ? "cross-site" : "same-origin"),
        body);
  }

  /** Any request. */
  public HttpResponse<String> send(
      String method, String path, Map<String, String> headers, String body) {
    return send(
        method,
        path,
        headers,
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(
      String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(portal + path))
            .header("Accept", "text/html,application/json")
            .header("Accept-Language", "en")
            .method(method, body);
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The id of its session; empty if it has none. */
  public String session() {
    return cookies.getOrDefault(SESSION, "");
  }

  /** Keeps the session that an answer began. */
  void keepSession(HttpResponse<String> answer) {
    answer.headers().allValues("Set-Cookie").stream()
        .flatMap(set -> HttpCookie.parse(set).stream())
        .filter(cookie -> cookie.getName().equals(SESSION))
        .forEach(cookie -> cookies.put(SESSION, cookie.getValue()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

package org.stadtmosaik.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser with its own cookies, on a real port. */
public final class Browser {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String portal;

  public Browser(int port) {
    this.portal = "http://127.0.0.1:" + port;
  }

  public HttpResponse<String> get(String path) {
    return send(to(path).GET());
  }

  /** Calls the API as our own pages do. */
  public HttpResponse<String> api(String method, String path, String json) {
    return send(
        to(path)
            .header("X-Stadtmosaik", "1")
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(portal + path));
  }

  /** Posts a form with the token of this browser's session. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    String token = get("/api/v1/look/token").body();
    return postWithToken(path, fields, token);
  }

  public HttpResponse<String> postWithToken(String path, Map<String, String> fields, String token) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token)));
    return send(
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> signIn(String email, String password, String code) {
    return post("/staff/sign-in", Map.of("username", email, "password", password, "code", code));
  }

  /** Who the portal takes this browser for. */
  public String actor() {
    return get("/api/v1/look/actor").body();
  }

  /** A cookie's value, empty without one. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

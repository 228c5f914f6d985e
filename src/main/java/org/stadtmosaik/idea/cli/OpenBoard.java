package org.stadtmosaik.idea.cli;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stadtmosaik.operation.Refusal;

/**
 * A page that is open in a browser of its own, by the same messages that Flow's client sends: the
 * boot page, the start of the client, the way to the place.
 */
final class OpenBoard {

  private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"v-uiId\":(\\d+)");
  private static final Pattern BOARD = Pattern.compile("\\bb/[0-9a-f-]{36}\\b");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI portal;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private OpenBoard(URI portal) {
    this.portal = portal;
  }

  /** Finds a board's address. */
  record Finder(URI portal) {

    /** The board that this project's page leads to. */
    URI find(String project) throws IOException, InterruptedException {
      Matcher board = BOARD.matcher(new OpenBoard(portal).open(project));
      if (!board.find()) {
        throw new Refusal(Refusal.FAILED, "The page " + project + " leads to no board.");
      }
      return portal.resolve("/" + board.group());
    }
  }

  /** Opens this page in a new browser. */
  static OpenBoard in(URI page) throws IOException, InterruptedException {
    OpenBoard opened = new OpenBoard(page.resolve("/"));
    String shown = opened.open(page.getPath().substring(1));
    if (!shown.contains("idea-card")) {
      throw new Refusal(Refusal.FAILED, "The page " + page + " shows no ideas.");
    }
    return opened;
  }

  private String open(String path) throws IOException, InterruptedException {
    get("/" + path);
    String begun = get("/?v-r=init&location=" + path + "&query=");
    String message =
        """
        {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{\
        "route":"%s","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],\
        "syncId":0,"clientId":0}\
        """
            .formatted(first(KEY, begun), path);
    return send(
        request("/?v-r=uidl&v-uiId=" + first(ID, begun))
            .header("Content-Type", "application/json; charset=UTF-8")
            .POST(BodyPublishers.ofString(message)));
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(portal.resolve(path))
            .header("Accept", "text/html,application/json")
            .header("Accept-Language", "de");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new Refusal(
          Refusal.FAILED, answer.request().uri() + " answered " + answer.statusCode() + ".");
    }
    answer.headers().allValues("Set-Cookie").stream()
        .flatMap(set -> HttpCookie.parse(set).stream())
        .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
    return answer.body();
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new Refusal(
          Refusal.FAILED,
          "Flow's start message has no %s: %s"
              .formatted(pattern, text.substring(0, Math.min(200, text.length()))));
    }
    return found.group(1);
  }
}

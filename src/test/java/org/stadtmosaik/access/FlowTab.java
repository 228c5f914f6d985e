package org.stadtmosaik.access;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/**
 * A page that is open in a browser, going from place to place by the messages of Flow's client
 * (JSON, as version 25.2 sends them). No rule about addresses sees these navigations: what guards
 * them are the routes' annotations and the services.
 */
public final class FlowTab {

  /** What came up. */
  public record Shown(String title, String message) {

    /** What somebody got who followed a link to this path. */
    public Outcome outcome(String path) {
      if (title.equals(english("shell.missing.title"))) {
        return Outcome.NOT_FOUND;
      }
      if (title.equals(english("shell.refused.title"))) {
        return Outcome.FORBIDDEN;
      }
      if (title.equals(english("account.signIn.title")) && !path.equals(SIGN_IN)) {
        return Outcome.SIGN_IN;
      }
      if (Set.of("", english("shell.failure.title")).contains(title)) {
        throw new IllegalStateException(path + " failed: " + message);
      }
      return Outcome.ALLOWED;
    }
  }

  private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"v-uiId\":(\\d+)");
  private static final Pattern TITLE =
      Pattern.compile("\\[\"((?:[^\"\\\\]|\\\\.)*)\",\"\\s*(?:\\\\n)?\\s*document\\.title = ");
  private static final String SIGN_IN = "staff/sign-in";

  private final PortalBrowser browser;
  private final String key;
  private final String id;
  private int messages;

  public FlowTab(PortalBrowser browser) {
    this.browser = browser;
    HttpResponse<String> begun = browser.get("/?v-r=init&location=&query=");
    browser.keepSession(begun);
    this.key = first(KEY, begun.body());
    this.id = first(ID, begun.body());
  }

  /** Follows a link within the portal. */
  public Shown go(String path) {
    String place = path.equals("/") ? "" : path;
    String body =
        """
        {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{\
        "route":"%s","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],\
        "syncId":%d,"clientId":%d}\
        """
            .formatted(key, encoded(place), messages, messages);
    HttpResponse<String> answer =
        browser.send(
            "POST",
            "/?v-r=uidl&v-uiId=" + id,
            Map.of("Content-Type", "application/json; charset=UTF-8"),
            body);
    messages++;
    List<String> titles =
        TITLE.matcher(answer.body()).results().map(found -> found.group(1)).toList();
    if (answer.statusCode() != 200 || titles.isEmpty()) {
      throw new IllegalStateException(path + " gave " + answer.statusCode() + answer.body());
    }
    return new Shown(titles.getLast(), answer.body());
  }

  private static String english(String messageKey) {
    return Messages.get(Language.ENGLISH, messageKey);
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return found.group(1);
  }
}

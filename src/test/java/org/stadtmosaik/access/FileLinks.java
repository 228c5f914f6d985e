package org.stadtmosaik.access;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The links to files that a lead's page of commune A's board has, tried by anybody. */
public final class FileLinks {

  private static final Pattern LINK =
      Pattern.compile("VAADIN/dynamic/resource/\\d+/[-0-9a-f]+/[^\"]*");
  private static final String FORM =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
          + "Content-Type: text/csv\r\n\r\na\r\n--x--\r\n";

  private final Map<String, String> links = new HashMap<>();

  /**
   * @param lead a page of a lead's, which must stay where it is led
   * @param administrator the same of an administrator's
   */
  public FileLinks(Fixtures fixtures, FlowTab lead, FlowTab administrator) {
    String page = lead.go("staff/boards/" + fixtures.here.board().id().value()).message();
    List<String> found = LINK.matcher(page).results().map(MatchResult::group).distinct().toList();
    keep("FileField", found.stream().filter(link -> link.endsWith("/upload")).toList());
    keep("DownloadPanel", found.stream().filter(link -> !link.endsWith("/upload")).toList());
    String settings = administrator.go("staff/commune").message();
    LINK.matcher(settings)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .ifPresent(link -> links.put("MarkField (only)", link));
  }

  /** Takes or sends the file of this line with somebody's browser. */
  public HttpResponse<String> follow(AccessRow row, PortalBrowser browser) {
    String link = "/" + Objects.requireNonNull(links.get(row.toString()), row::toString);
    return row.name().endsWith("Field")
        ? browser.send(
            "POST", link, Map.of("Content-Type", "multipart/form-data; boundary=x"), FORM)
        : browser.get(link);
  }

  private void keep(String name, List<String> two) {
    links.put(name + " (first)", two.getFirst());
    links.put(name + " (second)", two.getLast());
  }
}

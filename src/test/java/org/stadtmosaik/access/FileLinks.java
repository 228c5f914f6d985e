package org.stadtmosaik.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The links to files that a lead's pages of commune A have, tried by anybody. */
public final class FileLinks {

  private static final Pattern LINK =
      Pattern.compile("VAADIN/dynamic/resource/\\d+/[-0-9a-f]+/[^\"]*");
  private static final String FORM =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
          + "Content-Type: text/csv\r\n\r\na\r\n--x--\r\n";

  private final Map<String, String> links = new HashMap<>();

  /**
   * @param board a page of a lead's, which must stay where it is led
   * @param project another one
   * @param survey and another
   * @param meeting and another
   * @param translations and another
   * @param imports and another
   * @param report and another
   * @param files and another
   * @param administrator the same of an administrator's
   */
  public FileLinks(
      Fixtures fixtures,
      FlowTab board,
      FlowTab project,
      FlowTab survey,
      FlowTab meeting,
      FlowTab translations,
      FlowTab imports,
      FlowTab report,
      FlowTab files,
      FlowTab administrator) {
    List<String> found =
        new ArrayList<>(links(board, "staff/boards/" + fixtures.here.board().id().value()));
    links.put("PaperCard (only)", one(found, "/paper.pdf"));
    found.removeIf(link -> link.endsWith("/paper.pdf"));
    keep("FileField", found.stream().filter(link -> link.endsWith("/upload")).toList());
    keep("DownloadPanel", found.stream().filter(link -> !link.endsWith("/upload")).toList());
    links.put(
        "PicturePart (first)",
        links(project, "staff/projects/" + fixtures.here.project().id().value()).getFirst());
    List<String> surveys = links(survey, "staff/surveys/" + fixtures.here.survey().id().value());
    links.put("DefinitionField (only)", one(surveys, "/upload"));
    links.put("CodesCard (only)", one(surveys, "/codes.pdf"));
    List<String> uploads =
        links(meeting, "staff/meetings/" + fixtures.meeting.id().value()).stream()
            .filter(link -> link.endsWith("/upload"))
            .toList();
    links.put("PhotosCard (only)", uploads.getFirst());
    links.put("HandoutsCard (only)", uploads.getLast());
    List<String> texts =
        links(
            translations,
            "staff/surveys/build/" + fixtures.questionnaire.value() + "/translations");
    links.put("FilesCard (upload)", one(texts, "/upload"));
    List<String> sent = texts.stream().filter(link -> !link.endsWith("/upload")).toList();
    links.put("FilesCard (xliff)", sent.getFirst());
    links.put("FilesCard (table)", sent.getLast());
    links.put("FileUpload (only)", one(links(imports, "staff/surveys/import"), "/upload"));
    List<String> whole =
        links(report, "staff/surveys/build/" + fixtures.questionnaire.value() + "/report");
    links.put("ExportCard (xlsform)", whole.getFirst());
    links.put("ExportCard (json)", whole.getLast());
    links.put(
        "IdeaFilesView (only)",
        one(links(files, "staff/ideas/" + fixtures.here.held().value() + "/files"), "/upload"));
    List<String> settings = links(administrator, "staff/commune");
    links.put("MarkField (only)", settings.getFirst());
    links.put("MapField (only)", settings.getLast());
  }

  private static String one(List<String> links, String end) {
    return links.stream().filter(link -> link.endsWith(end)).findFirst().orElseThrow();
  }

  private static List<String> links(FlowTab staff, String path) {
    return LINK.matcher(staff.go(path).message())
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  /** Takes or sends the file of this line with somebody's browser. */
  public HttpResponse<String> follow(AccessRow row, PortalBrowser browser) {
    String link = "/" + Objects.requireNonNull(links.get(row.toString()), row::toString);
    return link.endsWith("/upload")
        ? browser.send(
            "POST", link, Map.of("Content-Type", "multipart/form-data; boundary=x"), FORM)
        : browser.get(link);
  }

  private void keep(String name, List<String> two) {
    links.put(name + " (first)", two.getFirst());
    links.put(name + " (second)", two.getLast());
  }
}

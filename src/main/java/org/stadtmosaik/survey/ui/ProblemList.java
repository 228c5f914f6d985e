package org.stadtmosaik.survey.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.survey.definition.DefinitionProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a definition, question by question. */
public class ProblemList extends Div {

  private static final long serialVersionUID = 1L;

  /** How many are listed; the rest is counted. */
  private static final int LISTED = 40;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern QUESTION =
      Pattern.compile("groups\\[(\\d+)]\\.pages\\[(\\d+)]\\.questions\\[(\\d+)]\\.?(.*)");

  /**
   * @param json the definition, which may be anything
   */
  public ProblemList(String json, List<DefinitionProblem> problems) {
    addClassName("stack");
    add(new Notice(Notice.Tone.ERROR, text("surveystaff.upload.problems", problems.size())));
    @Nullable JsonNode root = read(json);
    Map<String, List<DefinitionProblem>> places = new LinkedHashMap<>();
    problems.stream()
        .limit(LISTED)
        .forEach(it -> places.computeIfAbsent(place(it.path()), _ -> new ArrayList<>()).add(it));
    places.forEach((place, of) -> add(part(root, place, of)));
    if (problems.size() > LISTED) {
      add(new Paragraph(text("surveystaff.upload.more", problems.size() - LISTED)));
    }
  }

  private static Div part(@Nullable JsonNode root, String place, List<DefinitionProblem> problems) {
    Div part = new Div(heading(root, place));
    part.addClassName("problem-place");
    UnorderedList list = new UnorderedList();
    for (DefinitionProblem problem : problems) {
      ListItem item = new ListItem(problem.in(CurrentLanguage.get()));
      String rest = rest(problem.path());
      if (!rest.isEmpty()) {
        item.add(new Span(" "), code(rest));
      }
      list.add(item);
    }
    part.add(list);
    return part;
  }

  private static Paragraph heading(@Nullable JsonNode root, String place) {
    Paragraph heading = new Paragraph();
    heading.addClassName("label");
    JsonNode question = root == null || place.isEmpty() ? null : at(root, place);
    if (question == null || !question.isObject()) {
      heading.setText(place.isEmpty() ? text("surveystaff.upload.whole") : place);
      return heading;
    }
    String title = title(question.path("title"), CurrentLanguage.get());
    if (!title.isEmpty()) {
      Span words = new Span(title);
      words.getElement().setAttribute("dir", "auto");
      heading.add(words, new Span(" "));
    }
    heading.add(code(question.path("code").asString(place)));
    return heading;
  }

  private static Code code(String text) {
    Code code = new Code(text);
    code.getElement().setAttribute("dir", "ltr");
    return code;
  }

  /** A title in the reader's language if it is there, else whatever there is. */
  private static String title(JsonNode title, Language reader) {
    if (!title.isObject()) {
      return "";
    }
    JsonNode own = title.path(reader.tag());
    return own.isString()
        ? own.stringValue()
        : title.values().stream()
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
            .findFirst()
            .orElse("");
  }

  /** The question that a path leads into; empty for what is none's. */
  private static String place(String path) {
    Matcher found = QUESTION.matcher(path);
    return found.matches()
        ? "groups[%s].pages[%s].questions[%s]"
            .formatted(found.group(1), found.group(2), found.group(3))
        : "";
  }

  private static String rest(String path) {
    Matcher found = QUESTION.matcher(path);
    return found.matches() ? found.group(4) : path;
  }

  private static JsonNode at(JsonNode root, String place) {
    Matcher found = QUESTION.matcher(place);
    if (!found.matches()) {
      return root.path("");
    }
    return root.path("groups")
        .path(number(found, 1))
        .path("pages")
        .path(number(found, 2))
        .path("questions")
        .path(number(found, 3));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static @Nullable JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      // Then the one problem says so.
      return null;
    }
  }
}

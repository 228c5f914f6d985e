package org.stadtmosaik.legal.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The LICENSE of the program, which the build puts beside this class: our licence, then what is
 * shipped, each licence as a line with its libraries indented below.
 *
 * @param full the whole file
 * @param introduction of the part about what is shipped
 * @param groups the libraries by licence
 */
record Licences(String full, List<String> introduction, List<Group> groups) {

  private static final String SHIPPED = "WHAT IS SHIPPED";

  /**
   * @param licence its name
   * @param parts group, artifact and version
   */
  record Group(String licence, List<String> parts) {}

  static Licences read() {
    try (InputStream in = Licences.class.getResourceAsStream("/legal/LICENSE")) {
      if (in == null) {
        throw new IllegalStateException("the build has not copied the LICENSE");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Licences of(String text) {
    List<String> introduction = new ArrayList<>();
    // A licence stands twice where libraries of the browser have it too.
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String paragraph : paragraphs(text)) {
      List<String> lines = paragraph.lines().toList();
      if (lines.size() > 1 && lines.subList(1, lines.size()).stream().allMatch(Licences::isPart)) {
        List<String> parts =
            groups.computeIfAbsent(lines.getFirst().strip(), _ -> new ArrayList<>());
        lines.stream().skip(1).map(String::strip).forEach(parts::add);
      } else if (groups.isEmpty()) {
        introduction.add(String.join(" ", lines));
      }
    }
    return new Licences(
        text.strip(),
        introduction,
        groups.entrySet().stream()
            .map(group -> new Group(group.getKey(), group.getValue()))
            .toList());
  }

  /** Those after the heading of the shipped part, without the heading itself. */
  private static List<String> paragraphs(String text) {
    int start = Math.max(0, text.indexOf(SHIPPED));
    return Stream.of(text.substring(start).split("\\R\\s*\\R")).skip(1).toList();
  }

  private static boolean isPart(String line) {
    return line.startsWith("  ") && !line.isBlank();
  }
}

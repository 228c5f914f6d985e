package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All sheets reach the browser as one: what one part says of a class counts on every page. */
class ThemeSheetsTest {

  private static final Path FOLDER = Path.of("themes/stadtmosaik");

  /** What all parts build upon; these may say more of each other's classes. */
  private static final Set<String> COMMON =
      Set.of("base.css", "components.css", "controls.css", "cards.css", "layout.css");

  /** A rule of a class alone, outside of any block. */
  private static final Pattern ALONE = Pattern.compile("(?m)^\\.([a-z][a-z-]*) \\{");

  @Test
  void noPartRestylesAClassOfAnother() throws IOException {
    Map<String, Set<String>> sheets = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".css")).toList()) {
        String name = file.getFileName().toString();
        Matcher rule = ALONE.matcher(Files.readString(file));
        while (rule.find()) {
          String sheet = COMMON.contains(name) ? "common" : name;
          sheets.computeIfAbsent(rule.group(1), _ -> new TreeSet<>()).add(sheet);
        }
      }
    }
    assertThat(sheets).hasSizeGreaterThan(100);
    sheets.values().removeIf(where -> where.size() < 2);
    assertThat(sheets).isEmpty();
  }
}

package org.stadtmosaik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The LICENSE names what is shipped. */
class LicenceTest {

  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");

  @Test
  void namesEveryLibraryThatTheProgramDependsOn() throws IOException {
    String licence = Files.readString(Path.of("LICENSE"));
    List<String> missing = new ArrayList<>();
    for (String artifact : shipped()) {
      if (!licence.contains(":" + artifact + ":")) {
        missing.add(artifact);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void beginsWithTheApacheLicence() throws IOException {
    assertThat(Files.readString(Path.of("LICENSE")))
        .contains("Apache License", "Version 2.0, January 2004", "WHAT IS SHIPPED");
  }

  private static List<String> shipped() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
    List<String> artifacts = new ArrayList<>();
    Matcher dependency = DEPENDENCY.matcher(own);
    while (dependency.find()) {
      Matcher artifact = ARTIFACT.matcher(dependency.group(1));
      if (artifact.find() && !dependency.group(1).contains("<scope>test</scope>")) {
        artifacts.add(artifact.group(1));
      }
    }
    assertThat(artifacts).hasSizeGreaterThan(10);
    return artifacts;
  }
}

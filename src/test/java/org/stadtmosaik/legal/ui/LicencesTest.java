package org.stadtmosaik.legal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LicencesTest {

  @Test
  void listsTheLibrariesByLicence() throws IOException {
    Licences licences = Licences.of(Files.readString(Path.of("LICENSE")));

    assertThat(licences.full()).startsWith("Apache License");
    assertThat(licences.introduction())
        .anyMatch(text -> text.contains("MariaDB Server"))
        .noneMatch(text -> text.contains("WHAT IS SHIPPED"));
    assertThat(licences.groups())
        .extracting(Licences.Group::licence)
        .contains("Apache-2.0", "MIT", "EPL-2.0")
        .doesNotHaveDuplicates();
    assertThat(licences.groups().getFirst().parts())
        .anyMatch(part -> part.startsWith("com.zaxxer:HikariCP:"));
  }
}

package org.stadtmosaik.idea.domain.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads small files, and keeps what was handed over. */
abstract class ImportFixture {

  static final String STATEMENTS = "timestamp,comment-id,author-id,moderated,comment-body\n";
  static final String VOTES = "timestamp,comment-id,voter-id,vote\n";

  final List<StatementRow> rows = new ArrayList<>();
  final List<VoteRow> votes = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();

  ReadingResult statements(String file) throws IOException {
    return statements(file.getBytes(StandardCharsets.UTF_8));
  }

  ReadingResult statements(byte[] file) throws IOException {
    return statements(new ByteArrayInputStream(file));
  }

  ReadingResult statements(InputStream file) throws IOException {
    return StatementFile.read(file, rows::add, this::keep);
  }

  void keep(Problem problem) {
    if (problems.size() < 100) {
      problems.add(problem);
    }
  }

  ReadingResult votes(String file) throws IOException {
    return VoteFile.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
        Set.of("1")::contains,
        votes::add,
        problems::add);
  }
}

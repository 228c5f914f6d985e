package org.stadtmosaik.project.content;

import java.util.List;
import org.stadtmosaik.shared.InvalidInputException;

/** What was typed cannot be kept; says everything that stands in the way at once. */
public class ContentRefusedException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ContentRefusedException(List<Problem> problems) {
    super(
        problems.getFirst().part(),
        problems.getFirst().sentence().key(),
        problems.getFirst().sentence().arguments());
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}

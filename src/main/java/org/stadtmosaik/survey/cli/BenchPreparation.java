package org.stadtmosaik.survey.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.survey.SurveyCodes;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.definition.Access;
import org.stadtmosaik.survey.secret.Code;

/**
 * {@code prepare-bench-surveys}: not for people, which is why the launcher does not know it. The
 * bench has it run beside the portal that it measures, whose database holds the surveys.
 */
@Component
class BenchPreparation implements Command {

  private final BenchSurveys surveys;
  private final SurveyCodes codes;

  BenchPreparation(BenchSurveys surveys, SurveyCodes codes) {
    this.surveys = surveys;
    this.codes = codes;
  }

  @Override
  public String name() {
    return "prepare-bench-surveys";
  }

  @Override
  public String usage() {
    return "prepare-bench-surveys --out FILE --codes N";
  }

  /** Writes two handles, of an open survey and of one with codes, and the codes, a line each. */
  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws IOException {
    SurveySummary open = surveys.publish(actor, BenchSurveys.ASKED, Access.OPEN);
    SurveySummary coded = surveys.publish(actor, BenchSurveys.ASKED, Access.CODES);
    List<String> lines = new ArrayList<>(List.of(open.handle(), coded.handle()));
    int wanted = arguments.number("codes").orElseThrow();
    while (wanted > 0) {
      int batch = Math.min(wanted, SurveyCodes.MOST);
      codes.generate(actor, coded.id(), batch).stream().map(Code::text).forEach(lines::add);
      wanted -= batch;
    }
    Files.write(Path.of(arguments.required("out")), lines);
    return 0;
  }
}

package org.stadtmosaik.meeting.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Benchmark;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;

/** {@code bench meetings}: date polls, fair choices, places and calendars. */
@Component
class MeetingsBenchmark implements Benchmark {

  private final List<MeetingBenchPart> parts;

  MeetingsBenchmark(List<MeetingBenchPart> parts) {
    this.parts = parts.stream().sorted(Comparator.comparing(MeetingBenchPart::name)).toList();
  }

  @Override
  public String name() {
    return "meetings";
  }

  @Override
  public String usage() {
    return "bench meetings [--only PART] [--rounds N]\n\n"
        + "Measures one part, or all of them:\n"
        + parts.stream()
            .map(part -> "  %-9s %s".formatted(part.name(), part.about()))
            .collect(Collectors.joining("\n"))
        + "\n  --rounds  how often; 5 unless said otherwise";
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws Exception {
    String only = arguments.value("only").orElse("");
    List<MeetingBenchPart> wanted =
        parts.stream().filter(part -> only.isEmpty() || part.name().equals(only)).toList();
    if (wanted.isEmpty()) {
      throw new Refusal(
          Refusal.USAGE,
          "--only is one of "
              + parts.stream().map(MeetingBenchPart::name).collect(Collectors.joining(", "))
              + ".");
    }
    for (MeetingBenchPart part : wanted) {
      out.println(part.name() + ": " + part.about());
      part.measure(arguments, actor, out);
      out.println();
    }
    return 0;
  }
}

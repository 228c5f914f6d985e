package org.stadtmosaik.meeting.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.CalendarExport;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;

/** {@code export-calendar}: takes a meeting out as a calendar file. */
@Component
class ExportCalendarCommand implements Command {

  private final CalendarExport export;

  ExportCalendarCommand(CalendarExport export) {
    this.export = export;
  }

  @Override
  public String name() {
    return "export-calendar";
  }

  @Override
  public String usage() {
    return """
    export-calendar --meeting HANDLE-OR-ID --out FILE [--language TAG]

    Takes a meeting out as a calendar file (RFC 5545), as everybody may read it: without the link
    to take part from afar, and without anybody's name.
      --meeting   what stands in its address behind /m/, or its id
      --language  of the words in it: de (the default), de-simple, en, tr, uk, ar\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws IOException {
    String word = arguments.required("meeting");
    Path file = Path.of(arguments.required("out"));
    Optional<String> calendar = export.of(actor, word, arguments.language());
    if (calendar.isEmpty()) {
      throw new Refusal(Refusal.USAGE, "There is no meeting “" + word + "”.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
      throw new Refusal(Refusal.USAGE, "The file “" + file + "” cannot be written.");
    }
    Files.writeString(file, calendar.get());
    out.println("Wrote " + file + ".");
    return 0;
  }
}

package org.stadtmosaik.meeting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.meeting.MeetingFixtures;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.PollFixtures;
import org.stadtmosaik.meeting.ical.Events;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;

/** A meeting goes out as a calendar file, as a person types it. */
@DatabaseTest
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class ExportCalendarCommandIT {

  @Autowired private Fixtures fixtures;
  @Autowired private MeetingFixtures meetings;
  @Autowired private ExportCalendarCommand command;

  @TempDir private Path folder;

  @Test
  void takesAMeetingOutByItsHandleAndByItsId() throws Exception {
    MeetingView meeting = meetings.aMeeting(fixtures.aTown(), 5);
    for (String word : List.of(meeting.summary().handle(), meeting.id().value().toString())) {
      Path file = folder.resolve(word + ".ics");
      assertThat(run("--meeting", word, "--out", file.toString(), "--language", "ar"))
          .isEqualTo("Wrote " + file + ".\n");
      assertThat(Events.only(Files.readString(file)).getUid().getValue())
          .isEqualTo(meeting.summary().uid());
      assertThat(Events.only(Files.readString(file)).getSummary().getValue())
          .isEqualTo("لقاء عند القناة");
    }
  }

  @Test
  void saysWhatIsWrong() {
    String file = folder.resolve("a.ics").toString();
    String handle = meetings.aMeeting(fixtures.aTown(), 5).summary().handle();

    assertRefused("There is no meeting “nothing”.", "--meeting", "nothing", "--out", file);
    assertRefused("cannot be written", "--meeting", handle, "--out", folder.toString());
    assertRefused("cannot be written", "--meeting", handle, "--out", file + "/x/y");
    assertRefused("one of the languages", "--meeting", handle, "--out", file, "--language", "xx");
    assertRefused("--out", "--meeting", handle);
  }

  private void assertRefused(String saying, String... arguments) {
    assertThatThrownBy(() -> run(arguments))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(saying);
  }

  private String run(String... arguments) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    command.run(
        Arguments.parse(command.usage(), List.of(arguments)),
        new Actor.Command("export-calendar"),
        new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}

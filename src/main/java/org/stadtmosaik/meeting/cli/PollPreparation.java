package org.stadtmosaik.meeting.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.AnswerId;
import org.stadtmosaik.meeting.Choice;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.OptionId;
import org.stadtmosaik.meeting.PollAnswer;
import org.stadtmosaik.meeting.PollAnswers;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.Polls;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ResidentKey;

/**
 * {@code prepare-bench-poll}: not for people, which is why the launcher does not know it. Makes a
 * poll with 40 dates and 2,000 answers beside the portal that is measured.
 */
@Component
class PollPreparation implements Command {

  static final String NAME = "prepare-bench-poll";
  static final int ANSWERS = 2_000;

  private static final int PEOPLE = 3;
  private static final List<String> LANGUAGES = List.of("de", "ar", "tr", "uk", "en");

  private final Projects projects;
  private final Polls polls;
  private final PollAnswers answers;
  private final Clock clock;
  private final SecureRandom secret = new SecureRandom();

  PollPreparation(Projects projects, Polls polls, PollAnswers answers, Clock clock) {
    this.projects = projects;
    this.polls = polls;
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String usage() {
    return NAME + " --out FILE";
  }

  /** Writes the handle of the new poll, and the secret of a device that has answered. */
  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws IOException {
    PollView poll = polls.open(actor, projects.newest().getFirst().id(), draft());
    Random random = new Random(25);
    byte[] device = new byte[0];
    for (int i = 0; i < ANSWERS; i++) {
      device = new byte[ResidentKey.BYTES];
      secret.nextBytes(device);
      answers.submit(
          new Actor.Resident(new ResidentKey(device)),
          poll.summary().handle(),
          new AnswerId(UUID.randomUUID()),
          0,
          false,
          answer(poll, random),
          null);
    }
    Files.write(
        Path.of(arguments.required("out")),
        List.of(
            poll.summary().handle(),
            Base64.getUrlEncoder().withoutPadding().encodeToString(device)));
    return 0;
  }

  private static PollAnswer answer(PollView poll, Random random) {
    Map<OptionId, Choice> choices = new HashMap<>();
    for (PollOption option : poll.offered()) {
      choices.put(option.id(), Choice.values()[random.nextInt(Choice.values().length)]);
    }
    return new PollAnswer(
        "Bench",
        new Language(LANGUAGES.get(random.nextInt(LANGUAGES.size()))),
        null,
        1 + random.nextInt(PEOPLE),
        Needs.NONE,
        null,
        choices);
  }

  private PollDraft draft() {
    LocalizedText words = LocalizedText.of(Language.GERMAN, "Bench");
    List<PollDraft.Date> dates = new ArrayList<>();
    for (int i = 0; i < PollDraft.MOST_DATES; i++) {
      Instant start = clock.instant().plus(Duration.ofDays(10L + i));
      dates.add(
          new PollDraft.Date(
              null,
              new MeetingTime.Span(start, start.plus(Duration.ofHours(2))),
              null,
              true,
              null,
              new TreeSet<>()));
    }
    return new PollDraft(words, words, CommuneTime.ZONE, null, true, 1, dates);
  }
}

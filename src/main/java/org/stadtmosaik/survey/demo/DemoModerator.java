package org.stadtmosaik.survey.demo;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.freetext.FreeTexts;

/** The demo's moderator, who reads what invented people wrote in an invented survey. */
@Component
class DemoModerator {

  private static final Actor COMMAND = new Actor.Command("demo");

  /** Of the commune whose surveys have ended; as in {@code demo/boards.json}. */
  private static final String MODERATOR = "moderation@nordhafen.example";

  private final FreeTexts texts;
  private final StaffAccounts accounts;
  private final Moderation moderation;

  DemoModerator(FreeTexts texts, StaffAccounts accounts, Moderation moderation) {
    this.texts = texts;
    this.accounts = accounts;
    this.moderation = moderation;
  }

  /**
   * Asks for the texts of a question and publishes them, but for those with a word in them. Where
   * others can reach the portal there are no demo staff: then they wait.
   */
  void read(SurveySummary survey, String question, String declined) {
    texts.ask(COMMAND, survey.id(), question);
    accounts
        .find(COMMAND, null, MODERATOR)
        .ifPresent(moderator -> decide(survey, moderator, declined));
  }

  private void decide(SurveySummary survey, StaffId moderator, String declined) {
    Actor demo =
        new Actor.Staff(
            moderator,
            accounts.name(moderator).orElse(MODERATOR),
            false,
            Map.of(survey.commune(), Set.of(Role.MODERATOR)));
    for (CaseView found : moderation.queue(demo, 0).cases()) {
      if (found.subject().ref().type().equals("survey-text")) {
        Verdict verdict =
            found.subject().text().contains(declined)
                ? Verdict.decline(
                    DeclineReason.PERSONAL_DATA,
                    Messages.inAll(DeclineReason.PERSONAL_DATA.sentenceKey()))
                : Verdict.publish();
        moderation.decide(demo, found.id(), found.subject().version(), verdict);
      }
    }
  }
}

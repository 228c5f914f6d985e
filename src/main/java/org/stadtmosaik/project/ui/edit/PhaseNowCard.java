package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stadtmosaik.project.Phase;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;

/** Which phase is on, and two buttons that change it at once. */
class PhaseNowCard extends Card {

  private static final long serialVersionUID = 1L;

  /**
   * @param open opens the closed phase again, or begins the next one
   */
  PhaseNowCard(List<Phase> phases, LocalDate today, Runnable close, Runnable open) {
    addClassName("stack");
    heading(text("phase.now.title"));
    Optional<Phase> now = phases.stream().filter(it -> it.spans(today)).findFirst();
    Optional<Phase> next =
        phases.stream()
            .filter(it -> it.starts().isAfter(today))
            .min(Comparator.comparing(Phase::starts));
    now.ifPresentOrElse(
        it ->
            remark(
                text(it.closed() ? "phase.now.closed" : "phase.now.on", name(it), day(it.ends()))),
        () -> remark(text("phase.now.none")));
    next.ifPresent(it -> remark(text("phase.now.next", name(it), day(it.starts()))));
    if (now.filter(it -> !it.closed()).isPresent()) {
      add(ask("close", name(now.get()), close));
    }
    if (now.filter(Phase::closed).isPresent()) {
      add(ask("reopen", name(now.get()), open));
    } else if (next.isPresent()) {
      add(ask("open", name(next.get()), open));
    }
  }

  private static AskFirst ask(String key, String phase, Runnable done) {
    return new AskFirst(
        text("phase." + key + ".action", phase),
        text("phase." + key + ".ask", phase),
        text("phase." + key + ".yes"),
        text("phase.no"),
        done);
  }

  private static String name(Phase phase) {
    return text("project.phase." + phase.kind().name().toLowerCase(Locale.ROOT));
  }

  private static String day(LocalDate day) {
    return CommuneTime.day(day, CurrentLanguage.get());
  }
}

package org.stadtmosaik.legal.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.stadtmosaik.legal.Fact;
import org.stadtmosaik.legal.LegalDraft;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.StatusTag;

/** Where a commune's pages stand: what is published, and what is still empty. */
class DraftState extends Div {

  private static final long serialVersionUID = 1L;

  DraftState(LegalDraft draft) {
    addClassName("stack");
    Div row = new Div(published(draft));
    row.addClassName("row");
    if (draft.changed()) {
      row.add(new StatusTag(StatusTag.Tone.WAIT, CurrentLanguage.text("legal.staff.changed")));
    }
    add(row);
    if (draft.betterTemplates()) {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("legal.staff.templates")));
    }
    List<Fact> needed = draft.content().needed();
    if (!needed.isEmpty()) {
      add(notice(Notice.Tone.ERROR, "legal.staff.missing.needed", needed));
    }
    List<Fact> gaps = draft.content().gaps().stream().filter(fact -> !fact.isNeeded()).toList();
    if (!gaps.isEmpty()) {
      add(notice(Notice.Tone.INFO, "legal.staff.missing.gaps", gaps));
    }
    if (needed.isEmpty() && gaps.isEmpty()) {
      add(new Notice(Notice.Tone.SENT, CurrentLanguage.text("legal.staff.missing.none")));
    }
  }

  private static StatusTag published(LegalDraft draft) {
    return draft.published() == null
        ? new StatusTag(StatusTag.Tone.DECLINED, CurrentLanguage.text("legal.staff.never"))
        : new StatusTag(
            StatusTag.Tone.PUBLISHED,
            CurrentLanguage.text(
                "legal.staff.published",
                draft.published().number(),
                CommuneTime.day(draft.published().publishedAt(), CurrentLanguage.get())));
  }

  private static Notice notice(Notice.Tone tone, String key, List<Fact> facts) {
    String names =
        facts.stream()
            .map(fact -> CurrentLanguage.text(fact.key()))
            .collect(Collectors.joining(" · "));
    return new Notice(tone, CurrentLanguage.text(key, names));
  }
}

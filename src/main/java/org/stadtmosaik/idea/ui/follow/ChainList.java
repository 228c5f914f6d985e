package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.stadtmosaik.idea.chain.IdeaChain;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.LocalizedParagraph;

/** Question, finding, decision: what there is of each, and honestly what there is not yet. */
class ChainList extends OrderedList {

  private static final long serialVersionUID = 1L;

  /** As on an idea's page, where the question is the first step from the idea. */
  static ChainList of(IdeaChain chain) {
    ChainList list = new ChainList();
    list.questions(chain);
    list.talks(chain);
    list.outcomes(chain, "follow.chain.finding", "follow.chain.noFinding", chain.findings());
    list.outcomes(chain, "follow.chain.decision", "follow.chain.noDecision", chain.decisions());
    return list;
  }

  /** As below a question of which they come. */
  static ChainList ofOutcomes(IdeaChain chain) {
    ChainList list = new ChainList();
    list.outcomes(chain, "follow.chain.finding", "follow.chain.noFinding", chain.findings());
    list.outcomes(chain, "follow.chain.decision", "follow.chain.noDecision", chain.decisions());
    return list;
  }

  private ChainList() {
    addClassName("chain");
  }

  private void questions(IdeaChain chain) {
    ListItem step = step("follow.chain.question", !chain.questions().isEmpty());
    if (chain.questions().isEmpty()) {
      step.add(FollowWords.soft(text("follow.chain.noQuestion")));
    }
    chain.questions().forEach(question -> words(step, chain, question.text()));
  }

  private void talks(IdeaChain chain) {
    if (!chain.talks().isEmpty()) {
      step("follow.chain.talk", true).add(new TalkList(chain.talks()));
    }
  }

  private void outcomes(
      IdeaChain chain, String titleKey, String noneKey, List<ProjectOutcome> outcomes) {
    ListItem step = step(titleKey, !outcomes.isEmpty());
    if (outcomes.isEmpty()) {
      step.add(FollowWords.soft(text(noneKey)));
    }
    for (ProjectOutcome outcome : outcomes) {
      words(step, chain, outcome.text());
      String how = text("project.outcome." + outcome.status().name().toLowerCase(Locale.ROOT));
      step.add(
          FollowWords.soft(
              outcome.date() == null
                  ? how
                  : how + " · " + CommuneTime.day(outcome.date(), CurrentLanguage.get())));
      if (!outcome.link().isEmpty()) {
        Anchor more = new Anchor(outcome.link(), text("project.page.readMore"));
        more.getElement().setAttribute("rel", "noopener noreferrer");
        step.add(more);
      }
    }
  }

  private ListItem step(String titleKey, boolean there) {
    Span title = new Span(text(titleKey));
    title.addClassName("chain-title");
    ListItem step = new ListItem(title);
    step.addClassName(there ? "there" : "not-yet");
    add(step);
    return step;
  }

  private static void words(ListItem step, IdeaChain chain, TranslatedText text) {
    text.localized(chain.content().original())
        .ifPresent(said -> step.add(new LocalizedParagraph(said)));
  }
}

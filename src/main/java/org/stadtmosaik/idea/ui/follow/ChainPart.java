package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.chain.IdeaChain;
import org.stadtmosaik.idea.chain.IdeaChains;
import org.stadtmosaik.idea.ui.IdeaPart;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;

/** The way of an idea, on its page: to a question, a finding, a decision. */
@org.springframework.stereotype.Component
@Order(20)
class ChainPart implements IdeaPart {

  private final IdeaChains chains;
  private final Projects projects;

  ChainPart(IdeaChains chains, Projects projects) {
    this.chains = chains;
    this.projects = projects;
  }

  @Override
  public List<Component> of(Actor reader, IdeaView idea, BoardSummary board) {
    if (idea.state() != IdeaState.PUBLISHED) {
      return List.of();
    }
    IdeaChain chain = chains.of(List.of(idea)).get(idea.id());
    if (chain == null) {
      return List.of();
    }
    Section way = new Section();
    way.addClassNames("card", "stack");
    H2 title = new H2(text("follow.chain.title"));
    title.setId("chain-" + idea.id().value());
    way.getElement().setAttribute("aria-labelledby", "chain-" + idea.id().value());
    way.add(title, ChainList.of(chain));
    if (chain.decisions().isEmpty()) {
      way.add(new NextStepNote(chains.next(board.project()).orElse(null), projects.today()));
    }
    return List.of(way);
  }
}

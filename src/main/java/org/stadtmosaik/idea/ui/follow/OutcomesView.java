package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Talk;
import org.stadtmosaik.idea.chain.IdeaChain;
import org.stadtmosaik.idea.chain.IdeaChains;
import org.stadtmosaik.idea.chain.ProjectChain;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.project.content.Question;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;
import org.stadtmosaik.shell.UserText;

/** What became of a project: its questions, what was found and decided, and what is missing yet. */
@Route(value = "c/:commune/:project/outcomes", layout = ResidentLayout.class)
@AnonymousAllowed
public class OutcomesView extends Div implements BeforeEnterObserver, CommunePage, ReadablePage {

  private static final long serialVersionUID = 1L;

  private final transient Communes communes;
  private final transient Projects projects;
  private final transient IdeaChains chains;
  private @Nullable CommuneId owner;

  OutcomesView(Communes communes, Projects projects, IdeaChains chains) {
    this.communes = communes;
    this.projects = projects;
    this.chains = chains;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    CommuneSummary commune =
        communes
            .named(event.getRouteParameters().get("commune").orElse(""))
            .orElseThrow(NotFoundException::new);
    ProjectSummary project =
        projects
            .bySlug(commune.id(), event.getRouteParameters().get("project").orElse(""))
            .orElseThrow(NotFoundException::new);
    show(commune, project);
  }

  void show(CommuneSummary commune, ProjectSummary project) {
    owner = commune.id();
    ProjectChain all = chains.of(project.id());
    removeAll();
    add(
        new PageHeader(text("follow.outcomes.title"))
            .lead(text("follow.outcomes.lead"))
            .back(
                "c/" + commune.slug() + "/" + project.slug(),
                project.title().in(CurrentLanguage.get())),
        new NextStepNote(all.next(), all.today()));
    all.content().questions().forEach(question -> add(question(all, question)));
    Set<UUID> asked = new HashSet<>();
    all.content().questions().forEach(question -> asked.add(question.id()));
    List<ProjectOutcome> others =
        all.content().outcomes().stream()
            .filter(it -> it.question() == null || !asked.contains(it.question()))
            .toList();
    if (!others.isEmpty()) {
      Set<UUID> ids = new HashSet<>();
      others.forEach(it -> ids.add(it.id()));
      Card card = new Card(ChainList.ofOutcomes(IdeaChain.of(all.content(), ids)));
      ideas(card, all, List.copyOf(ids));
      add(card);
    }
    if (all.content().questions().isEmpty() && others.isEmpty()) {
      add(new EmptyState(Drawing.IDEAS, text("follow.outcomes.none")));
    }
  }

  private static Card question(ProjectChain all, Question question) {
    Card card = new Card();
    card.addClassName("stack");
    question
        .text()
        .localized(all.content().original())
        .ifPresent(words -> card.heading(words.in(CurrentLanguage.get())));
    IdeaChain chain = IdeaChain.of(all.content(), Set.of(question.id()));
    card.add(ChainList.ofOutcomes(chain));
    List<Talk> talks = all.talks().getOrDefault(question.id(), List.of());
    if (!talks.isEmpty()) {
      card.add(new TalkList(talks));
    }
    List<UUID> targets = new ArrayList<>(List.of(question.id()));
    chain.findings().forEach(it -> targets.add(it.id()));
    chain.decisions().forEach(it -> targets.add(it.id()));
    ideas(card, all, targets);
    return card;
  }

  private static void ideas(Card card, ProjectChain all, List<UUID> targets) {
    List<IdeaView> ideas =
        targets.stream()
            .flatMap(it -> all.ideas().getOrDefault(it, List.of()).stream())
            .distinct()
            .toList();
    if (ideas.isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    for (IdeaView idea : ideas) {
      Anchor link = new Anchor(FollowWords.page(idea.id()), idea.heading());
      UserText.mark(link, idea.language());
      list.add(new ListItem(link));
    }
    long linked =
        targets.stream()
            .flatMap(it -> all.linked().getOrDefault(it, Set.of()).stream())
            .distinct()
            .count();
    if (linked > ideas.size()) {
      list.add(new ListItem(text("follow.outcomes.more", linked - ideas.size())));
    }
    card.add(new NativeDetails(text("follow.outcomes.ideas", linked), list));
  }

  @Override
  public String getPageTitle() {
    return text("follow.outcomes.title");
  }

  @Override
  public Optional<CommuneId> commune() {
    return Optional.ofNullable(owner);
  }

  @Override
  public String description() {
    return text("follow.outcomes.lead");
  }
}

package org.stadtmosaik.idea.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.stadtmosaik.idea.BoardImported;
import org.stadtmosaik.idea.IdeaChanged;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.search.PartByPart;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.search.SearchDocument;
import org.stadtmosaik.search.SearchHit;
import org.stadtmosaik.search.Searchable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/** Published ideas among what can be found; the index changes with the idea, or not at all. */
@Component
class IdeaSearch implements Searchable {

  private final FoundIdeas ideas;
  private final Projects projects;
  private final Search search;

  IdeaSearch(FoundIdeas ideas, Projects projects, Search search) {
    this.ideas = ideas;
    this.projects = projects;
    this.search = search;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void changed(IdeaChanged event) {
    search.refresh(Ideas.TYPE, List.of(event.idea().value()));
  }

  @EventListener
  void imported(BoardImported event) {
    PartByPart.each(
        (after, most) -> ideas.of(event.board(), after, most),
        part -> search.refresh(Ideas.TYPE, part));
  }

  @Override
  public String type() {
    return Ideas.TYPE;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SearchDocument> documents(Collection<UUID> ids) {
    Map<UUID, SearchDocument> documents = new HashMap<>();
    for (FoundIdeas.Row idea : ideas.published(ids)) {
      List<SearchDocument.Part> parts = new ArrayList<>();
      if (idea.title() != null) {
        parts.add(new SearchDocument.Part(idea.language(), idea.title()));
      }
      parts.add(new SearchDocument.Part(idea.language(), idea.text()));
      documents.put(
          idea.id(), new SearchDocument(new ProjectId(idea.project()), idea.board(), parts));
    }
    return documents;
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> ids(UUID after, int most) {
    return ideas.ids(after, most);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SearchHit> hits(Collection<UUID> ids, Language reader) {
    List<FoundIdeas.Row> found = ideas.published(ids);
    Set<ProjectId> visible =
        projects
            .get(found.stream().map(idea -> new ProjectId(idea.project())).distinct().toList())
            .stream()
            .map(ProjectSummary::id)
            .collect(Collectors.toSet());
    return found.stream()
        .filter(idea -> visible.contains(new ProjectId(idea.project())))
        .collect(Collectors.toMap(FoundIdeas.Row::id, idea -> hit(idea, reader)));
  }

  private static SearchHit hit(FoundIdeas.Row idea, Language reader) {
    String title = idea.title() == null ? SearchHit.beginning(idea.text()) : idea.title();
    boolean foreign = !idea.language().isVariantOf(reader);
    return new SearchHit(
        "idea.type",
        new LocalizedText.Reading(title, idea.language(), foreign),
        idea.boardTitle().in(reader),
        "i/" + idea.id());
  }
}

package org.stadtmosaik.project.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.project.ProjectChanged;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.search.SearchDocument;
import org.stadtmosaik.search.SearchHit;
import org.stadtmosaik.search.Searchable;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

/** Published projects among what can be found, by title and summary in all their languages. */
@Component
class ProjectSearch implements Searchable {

  private static final String TYPE = "project";

  private final Projects projects;
  private final Communes communes;
  private final Search search;
  private final JdbcClient jdbc;

  ProjectSearch(Projects projects, Communes communes, Search search, JdbcClient jdbc) {
    this.projects = projects;
    this.communes = communes;
    this.search = search;
    this.jdbc = jdbc;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void changed(ProjectChanged event) {
    search.refresh(TYPE, List.of(event.project().value()));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SearchDocument> documents(Collection<UUID> ids) {
    Map<UUID, SearchDocument> documents = new HashMap<>();
    for (ProjectSummary project : visible(ids)) {
      List<SearchDocument.Part> parts = new ArrayList<>(SearchDocument.partsOf(project.title()));
      parts.addAll(SearchDocument.partsOf(project.summary()));
      documents.put(project.id().value(), new SearchDocument(project.id(), null, parts));
    }
    return documents;
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> ids(UUID after, int most) {
    return jdbc.sql("SELECT id FROM project WHERE id > :after ORDER BY id LIMIT :most")
        .param("after", after)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SearchHit> hits(Collection<UUID> ids, Language reader) {
    Map<CommuneId, CommuneSummary> all =
        communes.all().stream().collect(Collectors.toMap(CommuneSummary::id, Function.identity()));
    Map<UUID, SearchHit> hits = new HashMap<>();
    for (ProjectSummary project : visible(ids)) {
      CommuneSummary commune = all.get(project.commune());
      if (commune != null) {
        hits.put(
            project.id().value(),
            new SearchHit(
                "search.kind.project",
                project.title().in(reader),
                commune.name().in(reader),
                "c/" + commune.slug() + "/" + project.slug()));
      }
    }
    return hits;
  }

  private List<ProjectSummary> visible(Collection<UUID> ids) {
    return projects.get(ids.stream().map(ProjectId::new).toList());
  }
}

package org.stadtmosaik.discussion.finding;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Forum;
import org.stadtmosaik.discussion.Forums;
import org.stadtmosaik.discussion.ThreadPage;
import org.stadtmosaik.search.SearchDocument;
import org.stadtmosaik.search.SearchHit;
import org.stadtmosaik.search.Searchable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** Published comments among what can be found, as long as everybody sees what they are about. */
@Component
class CommentSearch implements Searchable {

  private final FoundComments comments;
  private final Forums forums;

  CommentSearch(FoundComments comments, Forums forums) {
    this.comments = comments;
    this.forums = forums;
  }

  @Override
  public String type() {
    return Comments.TYPE;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SearchDocument> documents(Collection<UUID> ids) {
    List<FoundComments.Row> found = comments.published(ids);
    Map<About, Forum> places = places(found);
    Map<UUID, SearchDocument> documents = new HashMap<>();
    for (FoundComments.Row comment : found) {
      Forum place = places.get(comment.about());
      if (place != null && place.published()) {
        documents.put(
            comment.id(),
            new SearchDocument(
                comment.project(),
                // Not what it is about: a merge would make it another document.
                null,
                List.of(new SearchDocument.Part(comment.language(), comment.text()))));
      }
    }
    return documents;
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> ids(UUID after, int most) {
    return comments.ids(after, most);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SearchHit> hits(Collection<UUID> ids, Language reader) {
    List<FoundComments.Row> found = comments.placed(ids);
    Map<About, Forum> places = places(found);
    Map<UUID, SearchHit> hits = new HashMap<>();
    for (FoundComments.Row comment : found) {
      Forum place = places.get(comment.about());
      if (place != null && place.visible()) {
        hits.put(comment.id(), hit(comment, place, reader));
      }
    }
    return hits;
  }

  private Map<About, Forum> places(List<FoundComments.Row> found) {
    return forums.of(found.stream().map(FoundComments.Row::about).collect(toSet()));
  }

  private static SearchHit hit(FoundComments.Row comment, Forum place, Language reader) {
    return new SearchHit(
        "discussion.found",
        new LocalizedText.Reading(
            SearchHit.beginning(comment.text()),
            comment.language(),
            !comment.language().isVariantOf(reader)),
        new LocalizedText.Reading(
            place.title(), place.language(), !place.language().isVariantOf(reader)),
        path(comment, place));
  }

  /** Its thread's page, where nothing is folded, on the part on which it stands. */
  private static String path(FoundComments.Row comment, Forum place) {
    UUID thread = comment.thread() == null ? comment.id() : comment.thread();
    return ThreadPage.path(place, thread, comment.before(), comment.id());
  }
}

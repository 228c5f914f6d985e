package org.stadtmosaik.idea.chain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.domain.follow.FollowUpStore.Contributor;
import org.stadtmosaik.idea.domain.follow.FollowedIdea;
import org.stadtmosaik.idea.follow.ContributorNotices;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedText;

/** What is said and written down when ideas are linked, from whichever side. */
@Component
class LinkNews {

  private final ContributorNotices people;
  private final AuditLog audit;

  LinkNews(ContributorNotices people, AuditLog audit) {
    this.people = people;
    this.audit = audit;
  }

  /** Tells those who wrote an idea to what it has led. */
  void tell(
      BoardSummary board, FollowedIdea idea, List<Contributor> writers, List<LocalizedText> news) {
    if (!news.isEmpty()) {
      people.tell(
          board,
          writers,
          idea.id(),
          "follow.notice.chain",
          reader ->
              List.of(
                  idea.beginning(),
                  news.stream()
                      .map(text -> text.in(reader).text())
                      .collect(Collectors.joining("\n\n"))),
          Ids.next());
    }
  }

  /**
   * @param links how many the idea has now
   */
  void record(Actor actor, BoardSummary board, FollowedIdea idea, int links) {
    audit.record(
        actor,
        board.commune(),
        "follow.linked",
        "idea:" + idea.id().value(),
        Map.of("links", Integer.toString(links)));
  }
}

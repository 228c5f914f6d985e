package org.stadtmosaik.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.saying;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.finding.SimilarIdeas;
import org.stadtmosaik.idea.listing.IdeaLists;
import org.stadtmosaik.idea.listing.IdeaOrder;
import org.stadtmosaik.idea.listing.IdeaQuery;
import org.stadtmosaik.search.domain.SearchIndex;
import org.stadtmosaik.search.text.Words;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

/** The index is right in the transaction in which something changes, on the server's defaults. */
@DatabaseTest
@Import(Fixtures.class)
class SearchIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Search search;
  @Autowired private Ideas ideas;
  @Autowired private IdeaLists lists;
  @Autowired private SimilarIdeas similar;
  @Autowired private JdbcClient jdbc;
  @Autowired private SearchIndex index;
  @Autowired private TransactionOperations transaction;

  private final Actor.Resident author = aResident();
  private Town town;

  @BeforeEach
  void aTown() {
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
  }

  @Test
  void findsIdeasInEveryShippedLanguage() {
    String german = idea("de", "Quittenbäume an den Wegen");
    String english = idea("en", "Quieter playgrounds with zygomorphic flowers");
    String arabic = idea("ar", "إضاءة نافورة القصبة");
    String turkish = idea("tr", "IŞILDAKLAR çok yüksek");
    String ukrainian = idea("uk", "Гойдалки для карликових поні");

    assertThat(found("quittenbaum")).containsExactly(german);
    assertThat(found("zygomorphic flower")).containsExactly(english);
    assertThat(found("الاضاءة نافورة")).containsExactly(arabic);
    assertThat(found("ışıldaklar")).containsExactly(turkish);
    assertThat(found("карликовий гойдалка")).containsExactly(ukrainian);
    assertThat(found("quittenbaum zygomorphic")).isEmpty();
  }

  @Test
  void findsWhatIsPublishedAndNothingElse() {
    Town careful = fixtures.aTown();
    IdeaId held =
        ideas.submit(author, careful.board().id(), Ids.next(), saying("Ein Xylophonbrunnen")).id();
    assertThat(found("Xylophonbrunnen")).isEmpty();

    fixtures.decide(careful, held, org.stadtmosaik.moderation.Verdict.publish());
    assertThat(found("Xylophonbrunnen")).containsExactly(path(held));
    assertThat(found("Xylophonbrunen")).isEmpty();
    assertThat(search.find("Xylophonbrunen", Language.GERMAN, 0).suggestions())
        .containsExactly("xylophonbrunnen");

    jdbc.sql("UPDATE project SET state = 'DRAFT' WHERE id = ?")
        .param(careful.project().id().value())
        .update();
    assertThat(found("Xylophonbrunnen")).isEmpty();
    jdbc.sql("UPDATE project SET state = 'PUBLISHED' WHERE id = ?")
        .param(careful.project().id().value())
        .update();

    ideas.withdraw(author, held);
    assertThat(found("Xylophonbrunnen")).isEmpty();
    // Not even that there was such a word.
    assertThat(search.find("Xylophonbrunen", Language.GERMAN, 0).suggestions()).isEmpty();
  }

  @Test
  void followsChangesAndRebuildsWhatIsAmiss() {
    String idea = idea("de", "Ein Wolkenkuckucksheim");
    UUID id = UUID.fromString(idea.substring(2));
    jdbc.sql("DELETE FROM search_entry WHERE id = ?").param(id).update();
    UUID ghost = Ids.next();
    jdbc.sql(
            "INSERT INTO search_entry (type, id, project_id, hash, terms)"
                + " VALUES ('idea', ?, ?, '', 'xdghost')")
        .params(ghost, town.project().id().value())
        .update();
    assertThat(found("Wolkenkuckucksheim")).isEmpty();

    search.rebuild();

    assertThat(found("Wolkenkuckucksheim")).containsExactly(idea);
    assertThat(fixtures.count("search_entry WHERE id = ?", ghost)).isZero();
    long written = fixtures.count("search_entry");
    search.rebuild();
    assertThat(fixtures.count("search_entry")).isEqualTo(written);
  }

  @Test
  void takesEachThingApartOnceWhenItRebuilds() {
    Things things = new Things(town.project().id());
    List<UUID> ghosts = new ArrayList<>();
    for (int i = 0; i < PartByPart.AT_ONCE + 2; i++) {
      if (i % 250 == 0) {
        ghosts.add(Ids.next());
      }
      things.ids.add(Ids.next());
    }
    ghosts.add(Ids.next());
    ghosts.forEach(ghost ->
        jdbc.sql(
                "INSERT INTO search_entry (type, id, project_id, hash, terms)"
                    + " VALUES ('things', ?, ?, '', 'xdghost')")
            .params(ghost, town.project().id().value())
            .update());
    Search onlyThings =
        new Search(
            index,
            new StaticListableBeanFactory(Map.of("things", things))
                .getBeanProvider(Searchable.class),
            transaction);

    assertThat(onlyThings.rebuild()).isEqualTo(things.ids.size());
    assertThat(onlyThings.rebuild()).isEqualTo(things.ids.size());

    assertThat(things.documents)
        .containsOnlyKeys(things.ids)
        .allSatisfy((_, times) -> assertThat(times).isEqualTo(2));
    assertThat(index.besides("things", PartByPart.FIRST, PartByPart.LAST, things.ids, 10))
        .as("what is nowhere else")
        .isEmpty();
    assertThat(fixtures.count("search_entry WHERE type = 'things'")).isEqualTo(things.ids.size());
    things.ids.clear();
    onlyThings.rebuild();
    assertThat(fixtures.count("search_entry WHERE type = 'things'")).isZero();
  }

  /** Remembers how often each of its things was asked for. */
  private static final class Things implements Searchable {

    private final ProjectId project;
    private final List<UUID> ids = new ArrayList<>();
    private final Map<UUID, Integer> documents = new HashMap<>();

    Things(ProjectId project) {
      this.project = project;
    }

    @Override
    public String type() {
      return "things";
    }

    @Override
    public Map<UUID, SearchDocument> documents(Collection<UUID> asked) {
      Map<UUID, SearchDocument> found = new HashMap<>();
      for (UUID id : asked) {
        if (ids.contains(id)) {
          documents.merge(id, 1, Integer::sum);
          found.put(
              id,
              new SearchDocument(
                  project, null, List.of(new SearchDocument.Part(Language.GERMAN, "Ein Ding"))));
        }
      }
      return found;
    }

    @Override
    public List<UUID> ids(UUID after, int most) {
      int from = after.equals(PartByPart.FIRST) ? 0 : ids.indexOf(after) + 1;
      return List.copyOf(ids.subList(from, Math.min(from + most, ids.size())));
    }

    @Override
    public Map<UUID, SearchHit> hits(Collection<UUID> asked, Language reader) {
      return Map.of();
    }
  }

  @Test
  void findsProjectsByTitle() {
    String title = town.project().title().original();

    assertThat(found(title)).anyMatch(path -> path.endsWith(town.project().slug()));
  }

  @Test
  void searchesOnABoardTogetherWithFiltersAndOrders() {
    String one = idea("de", "Rhabarberkuchen im Park");
    idea("de", "Etwas anderes");
    Town other = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    ideas.submit(author, other.board().id(), Ids.next(), saying("Rhabarberkuchen auch hier"));

    for (IdeaOrder order : List.of(IdeaOrder.FAIR, IdeaOrder.NEWEST, IdeaOrder.UNHEARD)) {
      IdeaQuery query = IdeaQuery.in(order).words("rhabarberkuchen");
      assertThat(lists.page(author, town.board().id(), query, 1).ideas())
          .extracting(idea -> path(idea.id()))
          .containsExactly(one);
    }
    assertThat(
            lists
                .page(author, town.board().id(), IdeaQuery.in(IdeaOrder.FAIR).words("nirgends"), 1)
                .total())
        .isZero();
  }

  @Test
  void showsWhatIsLikeATextAndNotWhatIsNot() {
    String like = idea("de", "Mehr Straßenlaternen am Kanalweg für den Heimweg im Winter");
    idea("de", "Ein Fest mit Musik für alle Nachbarinnen");

    assertThat(
            similar.to(
                town.board().id(),
                "Am Kanalweg fehlen Straßenlaternen, abends ist der Heimweg dunkel",
                Language.GERMAN))
        .extracting(SearchHit::path)
        .containsExactly(like);
    assertThat(similar.to(town.board().id(), "Ein Schwimmbad mit langer Rutsche", Language.GERMAN))
        .isEmpty();
    assertThat(similar.to(town.board().id(), "und die der", Language.GERMAN)).isEmpty();
  }

  /** Only as many are read as can be shown: the database has to hand out the likest first. */
  @Test
  void looksAtTheLikestFirst() {
    for (int i = 0; i < 30; i++) {
      idea("de", "Mehr Straßenlaternen am Kanalweg, Vorschlag " + i);
    }
    String likest = idea("de", "Straßenlaternen Kanalweg Heimweg Fahrradständer Trinkbrunnen");

    assertThat(
            similar.to(
                town.board().id(),
                "Straßenlaternen, Trinkbrunnen, Fahrradständer, Heimweg, Kanalweg",
                Language.GERMAN))
        .extracting(SearchHit::path)
        .first()
        .isEqualTo(likest);
  }

  @Test
  void findsTheLatestWithACommonWordAndChecksItBesideAnother() {
    String older = idea("de", "Kastanienallee und Xanthippe");
    String newer = idea("de", "Noch eine Kastanienallee");
    idea("de", "Xanthippe allein");
    String rarely = "Kastanienallee Xanthippe";
    assertThat(found(rarely)).containsExactly(older);
    try {
      common("Kastanienallee");
      assertThat(found("Kastanienallee")).containsExactly(newer, older);
      assertThat(found("Kastanie")).isEmpty();
      assertThat(found(rarely)).containsExactly(older);
      common("Xanthippe");
      assertThat(found(rarely)).containsExactly(older);
    } finally {
      jdbc.sql("DELETE FROM search_common").update();
    }
  }

  private void common(String word) {
    for (String stem : Words.question(word).stems()) {
      jdbc.sql("INSERT INTO search_common (term) VALUES (?)").param(stem).update();
    }
  }

  @Test
  void takesAnythingThatSomebodyTypes() {
    for (String typed :
        List.of(
            "+",
            "\"",
            "(((",
            "a* -b @5",
            "%",
            "\\",
            "'; DROP TABLE idea",
            "\u0000",
            "🧩",
            "x".repeat(5_000),
            "ا".repeat(300),
            "\u202e\u200b")) {
      search.find(typed, Language.GERMAN, 0);
      lists.page(author, town.board().id(), IdeaQuery.in(IdeaOrder.FAIR).words(typed), 1);
      similar.to(town.board().id(), typed, Language.GERMAN);
    }
  }

  private String idea(String language, String text) {
    return path(
        ideas
            .submit(author, town.board().id(), Ids.next(), new IdeaSubmission(text, null, language))
            .id());
  }

  private static String path(IdeaId idea) {
    return "i/" + idea.value();
  }

  private List<String> found(String typed) {
    return search.find(typed, Language.GERMAN, 0).hits().stream().map(SearchHit::path).toList();
  }
}

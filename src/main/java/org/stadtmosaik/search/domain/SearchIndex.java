package org.stadtmosaik.search.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.search.SearchDocument;
import org.stadtmosaik.search.text.Question;
import org.stadtmosaik.search.text.Words;
import org.stadtmosaik.shared.Sha256;

/** The index as rows, so that it is the same for every node and in every backup. */
@Repository
public class SearchIndex {

  private static final int CANDIDATES = 60;

  /** Things that are put into an order. */
  private static final int RANKED = 500;

  private final JdbcClient jdbc;

  SearchIndex(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Something that was found. */
  public record Entry(String type, UUID id) {}

  /** Something that resembles, and by which terms it is found itself. */
  public record Similar(UUID id, Set<String> terms) {}

  /**
   * Makes the index say of these things what the documents say; those without one are taken out.
   *
   * @return the terms of each document
   */
  public Collection<Set<String>> write(
      String type, Collection<UUID> ids, Map<UUID, SearchDocument> documents) {
    List<UUID> gone = ids.stream().filter(id -> !documents.containsKey(id)).toList();
    if (!gone.isEmpty()) {
      jdbc.sql("DELETE FROM search_entry WHERE type = :type AND id IN (:ids)")
          .param("type", type)
          .param("ids", gone)
          .update();
    }
    if (documents.isEmpty()) {
      return List.of();
    }
    Map<UUID, byte[]> known = known(type, documents.keySet());
    List<Set<String>> terms = new ArrayList<>();
    Set<String> words = new TreeSet<>();
    // In the order of their ids, so that two who index the same do not wait for each other.
    for (Map.Entry<UUID, SearchDocument> entry : new TreeMap<>(documents).entrySet()) {
      SearchDocument document = entry.getValue();
      terms.add(Words.terms(document));
      if (write(type, entry.getKey(), document, terms.getLast(), known.get(entry.getKey()))) {
        words.addAll(Words.suggestible(document));
      }
    }
    learn(words);
    return terms;
  }

  private Map<UUID, byte[]> known(String type, Collection<UUID> ids) {
    Map<UUID, byte[]> known = new HashMap<>();
    jdbc.sql("SELECT id, hash FROM search_entry WHERE type = :type AND id IN (:ids)")
        .param("type", type)
        .param("ids", ids)
        .query(row -> {
          known.put(row.getObject("id", UUID.class), row.getBytes("hash"));
        });
    return known;
  }

  private boolean write(
      String type, UUID id, SearchDocument document, Set<String> found, byte @Nullable [] before) {
    String terms = String.join(" ", found);
    byte[] hash =
        Sha256.of(
            String.join(
                "\n",
                Words.VERSION,
                document.project().value().toString(),
                String.valueOf(document.scope()),
                terms));
    if (Arrays.equals(hash, before)) {
      return false;
    }
    jdbc.sql(
            "INSERT INTO search_entry (type, id, project_id, scope, hash, terms)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                + " project_id = VALUES(project_id), scope = VALUES(scope), hash = VALUES(hash),"
                + " terms = VALUES(terms)")
        .params(type, id, document.project().value(), document.scope(), hash, terms)
        .update();
    return true;
  }

  /** Only words that are new are written, so that common ones are locked by nobody. */
  private void learn(Set<String> words) {
    if (words.isEmpty()) {
      return;
    }
    Set<String> fresh = new TreeSet<>(words);
    jdbc.sql("SELECT DISTINCT word FROM search_gram WHERE word IN (:words)")
        .param("words", words)
        .query(String.class)
        .list()
        .forEach(fresh::remove);
    List<Object> rows = new ArrayList<>();
    for (String word : fresh) {
      for (String gram : Words.grams(word)) {
        rows.add(new Object[] {gram, word});
      }
    }
    for (int from = 0; from < rows.size(); from += 1000) {
      jdbc.sql(
              "INSERT INTO search_gram (gram, word) VALUES :rows"
                  + " ON DUPLICATE KEY UPDATE word = VALUES(word)")
          .param("rows", rows.subList(from, Math.min(from + 1000, rows.size())))
          .update();
    }
  }

  /**
   * What a question finds, the best first, and the latest of what is as good. Of more than {@value
   * #RANKED} things these are the first by rank: InnoDB's full text hands rows out by rank where no
   * order is asked for, and only those that are wanted are read then. Asked for an order at once,
   * it reads all that have a word, which are tens of thousands if the word is a common one.
   *
   * <p>Common words are not looked up where another word tells more; what that finds is checked for
   * them. One common word by itself finds the latest things that have it: it ranks none of them
   * before the others, and there is one among every few.
   *
   * @param type null for all
   * @param scopes null for everywhere
   */
  public List<Entry> find(
      Question question,
      @Nullable String type,
      @Nullable Collection<UUID> scopes,
      int most,
      int offset) {
    Set<String> common = common(question.stems());
    Question telling = question.without(common);
    if (telling.isEmpty() && question.words().size() == 1 && type == null && scopes == null) {
      return latest(question, most, offset);
    }
    List<String> checked = telling.isEmpty() ? List.of() : question.with(common).patterns();
    var statement =
        jdbc.sql(
                ranked("type, id", type, scopes, checked.size())
                    + " ORDER BY score DESC, id DESC LIMIT :most OFFSET :offset")
            .param("words", (telling.isEmpty() ? question : telling).inBooleanMode())
            .param("ranked", RANKED)
            .param("type", type)
            .param("scopes", scopes)
            .param("most", most)
            .param("offset", offset);
    for (int i = 0; i < checked.size(); i++) {
      statement = statement.param("pattern" + i, checked.get(i));
    }
    return statement.query((row, _) -> entry(row)).list();
  }

  private List<Entry> latest(Question question, int most, int offset) {
    return jdbc.sql(
            "SELECT type, id FROM search_entry FORCE INDEX (search_entry_latest)"
                + " WHERE CONCAT(' ', terms, ' ') REGEXP :pattern"
                + " ORDER BY id DESC LIMIT :most OFFSET :offset")
        .param("pattern", question.patterns().getFirst())
        .param("most", most)
        .param("offset", offset)
        .query((row, _) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(row.getString("type"), row.getObject("id", UUID.class));
  }

  private static String ranked(
      String columns, @Nullable String type, @Nullable Collection<UUID> scopes, int checked) {
    return "SELECT * FROM (SELECT "
        + columns
        + ", MATCH(terms) AGAINST(:words IN BOOLEAN MODE) AS score FROM search_entry"
        + " WHERE MATCH(terms) AGAINST(:words IN BOOLEAN MODE)"
        + (type == null ? "" : " AND type = :type")
        + (scopes == null ? "" : " AND scope IN (:scopes)")
        + IntStream.range(0, checked)
            .mapToObj(" AND CONCAT(' ', terms, ' ') REGEXP :pattern%d"::formatted)
            .collect(Collectors.joining())
        + " LIMIT :ranked) ranked";
  }

  /** Things of a scope that share stems, the best first; as {@link #find}. */
  public List<Similar> similar(Collection<String> stems, String type, UUID scope, int most) {
    return jdbc.sql(ranked("id, terms", type, List.of(scope), 0) + " ORDER BY score DESC, id DESC")
        .param("words", String.join(" ", stems))
        .param("ranked", most)
        .param("type", type)
        .param("scopes", List.of(scope))
        .query((row, _) ->
            new Similar(
                row.getObject("id", UUID.class),
                new HashSet<>(List.of(row.getString("terms").split(" ")))))
        .list();
  }

  /** Those of the terms that were common when the index was last made anew. */
  public Set<String> common(Collection<String> terms) {
    if (terms.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql("SELECT term FROM search_common WHERE term IN (:terms)")
            .param("terms", terms)
            .query(String.class)
            .list());
  }

  /** Keeps which terms are common, in place of what was before. */
  public void keepCommon(Collection<String> terms) {
    jdbc.sql("DELETE FROM search_common").update();
    if (!terms.isEmpty()) {
      jdbc.sql("INSERT INTO search_common (term) VALUES :rows")
          .param("rows", terms.stream().map(term -> new Object[] {term}).toList())
          .update();
    }
  }

  /** Words that share the most threes of letters with this one. */
  public List<String> resembling(String word) {
    return jdbc.sql(
            "SELECT word FROM search_gram WHERE gram IN (:grams) GROUP BY word"
                + " ORDER BY COUNT(*) DESC, CHAR_LENGTH(word), word LIMIT :most")
        .param("grams", Words.grams(word))
        .param("most", CANDIDATES)
        .query(String.class)
        .list();
  }

  /**
   * What the index has of a type beside these, in the database's order of ids.
   *
   * @param after an id before the first one
   * @param last an id that none is behind
   * @param others at least one
   */
  public List<UUID> besides(String type, UUID after, UUID last, Collection<UUID> others, int most) {
    return jdbc.sql(
            "SELECT id FROM search_entry WHERE type = :type AND id > :after AND id <= :last"
                + " AND id NOT IN (:others) ORDER BY id LIMIT :most")
        .param("type", type)
        .param("after", after)
        .param("last", last)
        .param("others", others)
        .param("most", most)
        .query(UUID.class)
        .list();
  }
}

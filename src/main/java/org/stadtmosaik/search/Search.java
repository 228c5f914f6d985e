package org.stadtmosaik.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.search.domain.SearchIndex;
import org.stadtmosaik.search.domain.SearchIndex.Entry;
import org.stadtmosaik.search.text.Question;
import org.stadtmosaik.search.text.Words;
import org.stadtmosaik.shared.Deadlocks;
import org.stadtmosaik.shared.Language;

/** Finds things by their words. What is found is public. */
@Service
public class Search {

  /** Hits on a page. */
  public static final int PAGE_SIZE = 20;

  /** Letters of a question that are read. */
  public static final int LONGEST = 200;

  /** Pages of hits: whoever has read so many had better ask more precisely. */
  public static final int MOST_PAGES = 25;

  private static final int SUGGESTIONS = 3;
  private static final int TRIED = 6;
  private static final int COMPARED = 12;

  /** Stems by which similar texts are looked for. */
  private static final int MOST_COMPARED = 8;

  private static final int SHARED_AT_LEAST = 2;
  private static final double SHARE_AT_LEAST = 0.3;

  private final SearchIndex index;
  private final ObjectProvider<Searchable> features;
  private final TransactionOperations transaction;

  Search(
      SearchIndex index, ObjectProvider<Searchable> features, TransactionOperations transaction) {
    this.index = index;
    this.features = features;
    this.transaction = transaction;
  }

  /**
   * A page of what these words find, the best first. Endings do not matter, nor marks that people
   * leave out; all words have to be there.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public Found find(String typed, Language reader, int page) {
    String asked = shortened(typed);
    Question question = Words.question(asked);
    if (question.isEmpty() || page >= MOST_PAGES) {
      return new Found(List.of(), false, List.of());
    }
    List<Entry> entries =
        index.find(question, null, null, PAGE_SIZE + 1, Math.max(page, 0) * PAGE_SIZE);
    boolean more = entries.size() > PAGE_SIZE;
    List<SearchHit> hits = hits(more ? entries.subList(0, PAGE_SIZE) : entries, reader);
    return new Found(
        hits, more, hits.isEmpty() && page == 0 ? suggestions(asked, reader) : List.of());
  }

  /**
   * The ids that these words find within any of these scopes, the best first; null if the words say
   * nothing. One query.
   *
   * @param scopes such as boards; nothing is found in none
   * @param most how many at most
   */
  @Transactional(readOnly = true)
  public @Nullable List<UUID> within(String typed, String type, Collection<UUID> scopes, int most) {
    Question question = Words.question(shortened(typed));
    if (question.isEmpty()) {
      return null;
    }
    return scopes.isEmpty()
        ? List.of()
        : index.find(question, type, scopes, most, 0).stream().map(Entry::id).toList();
  }

  /** What is much like a text that somebody is writing, the likest first, three at most. */
  @Transactional(readOnly = true)
  public List<SearchHit> similar(String text, Language written, String type, UUID scope) {
    List<String> all = Words.telling(text, written.tag());
    Set<String> common = index.common(all);
    // What is in thousands of texts tells none of them from the others, and takes long to look up.
    List<String> stems =
        all.stream().filter(stem -> !common.contains(stem)).limit(MOST_COMPARED).toList();
    if (stems.size() < SHARED_AT_LEAST) {
      return List.of();
    }
    List<Entry> near =
        index.similar(stems, type, scope, COMPARED).stream()
            .filter(it -> isNear(stems, it.terms()))
            .limit(SUGGESTIONS)
            .map(it -> new Entry(type, it.id()))
            .toList();
    return hits(near, written);
  }

  private static boolean isNear(List<String> stems, Set<String> terms) {
    long shared = stems.stream().filter(terms::contains).count();
    return shared >= SHARED_AT_LEAST && shared >= SHARE_AT_LEAST * stems.size();
  }

  /**
   * Reads these things anew and writes the index in the caller's transaction, or one of its own.
   * Doing so twice changes nothing.
   */
  @Transactional
  public void refresh(String type, Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      index.write(type, ids, feature(type).documents(ids));
    }
  }

  /**
   * Makes the index of all features anew, some hundred things a transaction; what is right already
   * is not written. Which terms are common is found out on the way.
   *
   * @return how many things were looked at
   */
  public long rebuild() {
    long looked = 0;
    TermCounts counts = new TermCounts();
    for (Searchable feature : features) {
      looked += rebuild(feature, counts);
    }
    transaction.executeWithoutResult(_ -> index.keepCommon(counts.common()));
    return looked;
  }

  /** Each thing is taken apart once: what the index has besides is looked for between the parts. */
  private long rebuild(Searchable feature, TermCounts counts) {
    AtomicLong looked = new AtomicLong();
    AtomicReference<UUID> before = new AtomicReference<>(PartByPart.FIRST);
    PartByPart.each(
        feature::ids,
        part -> {
          write(feature, part, counts);
          besides(feature, before.get(), part.getLast(), part, counts);
          before.set(part.getLast());
          looked.addAndGet(part.size());
        });
    besides(feature, before.get(), PartByPart.LAST, List.of(PartByPart.LAST), counts);
    return looked.get();
  }

  /** What the index has from one id to another beside these, which are all that there was. */
  private void besides(
      Searchable feature, UUID after, UUID last, List<UUID> there, TermCounts counts) {
    PartByPart.each(
        after,
        (from, most) -> index.besides(feature.type(), from, last, there, most),
        part -> write(feature, part, counts));
  }

  private void write(Searchable feature, List<UUID> part, TermCounts counts) {
    Deadlocks.survive(() ->
            transaction.execute(_ -> index.write(feature.type(), part, feature.documents(part))))
        .forEach(counts::count);
  }

  private List<SearchHit> hits(List<Entry> entries, Language reader) {
    Map<String, List<UUID>> byType =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    Entry::type,
                    LinkedHashMap::new,
                    Collectors.mapping(Entry::id, Collectors.toList())));
    Map<Entry, SearchHit> hits = new HashMap<>();
    byType.forEach((type, ids) ->
        feature(type).hits(ids, reader).forEach((id, hit) -> hits.put(new Entry(type, id), hit)));
    return entries.stream().map(hits::get).filter(Objects::nonNull).toList();
  }

  /** Words that were perhaps meant, one slip after the other put right; each finds something. */
  private List<String> suggestions(String typed, Language reader) {
    List<String> suggestions = new ArrayList<>();
    int tried = 0;
    for (String word : Words.split(typed)) {
      List<String> near =
          Words.near(word, index.resembling(word))
              .filter(it -> !it.equalsIgnoreCase(word))
              .toList();
      for (String candidate : near) {
        if (suggestions.size() == SUGGESTIONS || tried == TRIED) {
          return suggestions;
        }
        tried++;
        String instead = typed.replace(word, candidate);
        if (!suggestions.contains(instead) && finds(instead, reader)) {
          suggestions.add(instead);
        }
      }
    }
    return suggestions;
  }

  private boolean finds(String typed, Language reader) {
    Question question = Words.question(typed);
    return !question.isEmpty() && !hits(index.find(question, null, null, 3, 0), reader).isEmpty();
  }

  private Searchable feature(String type) {
    return features.stream()
        .filter(feature -> feature.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing is searched by the type " + type));
  }

  private static String shortened(String typed) {
    return typed.length() <= LONGEST ? typed.strip() : typed.substring(0, LONGEST).strip();
  }
}

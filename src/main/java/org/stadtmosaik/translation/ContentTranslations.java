package org.stadtmosaik.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.translation.domain.TranslationStore;
import org.stadtmosaik.translation.domain.TranslationStore.Written;
import org.stadtmosaik.translation.machine.TranslationWorker;

/** Texts in the reader's language. */
@Service
@Transactional(readOnly = true)
public class ContentTranslations {

  private final TranslationStore store;
  private final TranslationWorker worker;

  ContentTranslations(TranslationStore store, TranslationWorker worker) {
    this.store = store;
    this.worker = worker;
  }

  /**
   * These things in the reader's language, as far as there are translations: what people made of
   * the present original, else what a machine did, else what people made of an earlier one. What
   * nobody has translated yet is wanted from the machine, if there is one, for the next reader. One
   * query, and one more for each language that things without a person's translation are in.
   *
   * @param originals of one kind, which the reader may see
   */
  public Map<UUID, Translated> read(Collection<Original> originals, Language reader) {
    List<Original> foreign = originals.stream().filter(it -> it.isForeignTo(reader)).toList();
    if (foreign.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<Written>> written =
        store
            .written(
                foreign.getFirst().kind(),
                foreign.stream().map(Original::subject).toList(),
                new LinkedHashSet<>(List.of(reader, reader.base())))
            .stream()
            .collect(Collectors.groupingBy(Written::subject));
    Map<UUID, Translated> found = new HashMap<>();
    Map<Language, List<Original>> rest = new LinkedHashMap<>();
    for (Original original : foreign) {
      List<Written> made = written.getOrDefault(original.subject(), List.of());
      Optional<Translated> fresh = byPeople(original, made, reader, true);
      fresh.ifPresentOrElse(
          it -> found.put(original.subject(), it),
          () ->
              rest.computeIfAbsent(original.language().base(), _ -> new ArrayList<>())
                  .add(original));
    }
    rest.forEach((from, all) -> found.putAll(byMachine(all, from, reader.base())));
    rest.values().stream()
        .flatMap(List::stream)
        .filter(original -> !found.containsKey(original.subject()))
        .forEach(original ->
            byPeople(original, written.getOrDefault(original.subject(), List.of()), reader, false)
                .ifPresent(it -> found.put(original.subject(), it)));
    return found;
  }

  /**
   * Gives a thing what people made of the very same texts when they were another thing's, as far as
   * nobody has made anything of them yet; in the caller's transaction.
   *
   * @param kind of the other thing
   * @param subject the other thing
   */
  @Transactional
  public void carry(String kind, UUID subject, Original to) {
    store.carry(kind, subject, to.kind(), to.subject(), to.hash());
  }

  /** What people made, in the reader's very language before its base. */
  private static Optional<Translated> byPeople(
      Original original, List<Written> made, Language reader, boolean fresh) {
    byte[] hash = original.hash();
    return made.stream()
        .filter(it -> Arrays.equals(it.originalHash(), hash) == fresh)
        .min((one, two) ->
            Boolean.compare(!one.language().equals(reader), !two.language().equals(reader)))
        .map(it ->
            new Translated(state(it, fresh), original.language(), it.language(), it.fields()));
  }

  static TranslationState state(Written written, boolean fresh) {
    if (!fresh) {
      return TranslationState.STALE;
    }
    return written.reviewed() ? TranslationState.REVIEWED : TranslationState.HUMAN;
  }

  private Map<UUID, Translated> byMachine(List<Original> originals, Language from, Language to) {
    List<String> texts =
        originals.stream().flatMap(it -> it.fields().values().stream()).distinct().toList();
    Map<String, String> made = store.machine(texts, from, to);
    worker.want(texts.stream().filter(text -> !made.containsKey(text)).toList(), from, to);
    return originals.stream()
        .filter(it -> made.keySet().containsAll(it.fields().values()))
        .collect(
            Collectors.toMap(
                Original::subject,
                it ->
                    new Translated(
                        TranslationState.MACHINE, it.language(), to, translated(it, made))));
  }

  private static Map<String, String> translated(Original original, Map<String, String> made) {
    Map<String, String> fields = new HashMap<>();
    original.fields().forEach((name, text) -> fields.put(name, made.get(text)));
    return fields;
  }
}

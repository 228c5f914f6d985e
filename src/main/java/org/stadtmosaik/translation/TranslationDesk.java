package org.stadtmosaik.translation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.translation.domain.TranslationStore;
import org.stadtmosaik.translation.domain.TranslationStore.Written;

/** Where moderators, leads and named volunteers of a commune translate, and look at it. */
@Service
public class TranslationDesk {

  /** Things on the desk, the newest. */
  public static final int NEWEST = 40;

  /** Characters of one field of a translation. */
  public static final int LONGEST = 10_000;

  private final List<Translatable> features;
  private final TranslationStore store;
  private final TranslatorLanguages languages;
  private final AuditLog audit;
  private final Clock clock;

  TranslationDesk(
      ObjectProvider<Translatable> features,
      TranslationStore store,
      TranslatorLanguages languages,
      AuditLog audit,
      Clock clock) {
    this.features = features.orderedStream().toList();
    this.store = store;
    this.languages = languages;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Into which languages the acting person translates, by commune, in the order in which the portal
   * offers them: colleagues into all, volunteers into those that were said for them. One query.
   */
  @Transactional(readOnly = true)
  public Map<CommuneId, List<Language>> languages(Actor actor) {
    return languages.of(actor);
  }

  /**
   * The newest things of a commune that were written in another language, with what there is of
   * them in this one; in the same number of queries for each kind of thing and each language.
   *
   * @throws NotFoundException if the acting person has no role there
   * @throws org.stadtmosaik.shared.ForbiddenException if they do not translate there, or not into
   *     this language
   */
  @Transactional(readOnly = true)
  public List<TranslationDraft> newest(Actor actor, CommuneId commune, Language language) {
    languages.require(actor, commune, language);
    List<TranslationDraft> drafts = new ArrayList<>();
    for (Translatable feature : features) {
      List<Original> originals =
          feature.newest(commune, NEWEST).stream()
              .filter(original -> original.isForeignTo(language))
              .toList();
      drafts.addAll(drafts(actor, feature, originals, language));
    }
    return drafts;
  }

  /**
   * One thing beside its translation.
   *
   * @throws NotFoundException if nothing like this is published where the acting person has a role
   * @throws org.stadtmosaik.shared.ForbiddenException if they do not translate there, or not into
   *     this language
   */
  @Transactional(readOnly = true)
  public TranslationDraft open(Actor actor, String kind, UUID subject, Language language) {
    Translatable feature = feature(kind);
    Original original = original(actor, feature, subject, language);
    return drafts(actor, feature, List.of(original), language).getFirst();
  }

  /**
   * Keeps a translation by a person.
   *
   * @param fields by the names of the original's, each of them
   * @param expectedVersion that the person saw
   * @throws NotFoundException as {@link #open}
   * @throws ConflictException if somebody else changed it in the meantime
   * @throws InvalidInputException if a field is empty or too long
   */
  @Transactional
  public void save(
      Actor actor,
      String kind,
      UUID subject,
      Language language,
      Map<String, String> fields,
      long expectedVersion) {
    Original original = original(actor, feature(kind), subject, language);
    Map<String, String> texts = new HashMap<>();
    for (String name : original.fields().keySet()) {
      String text = Objects.requireNonNullElse(fields.get(name), "").strip();
      if (text.isEmpty() || text.length() > LONGEST) {
        throw new InvalidInputException(name, "translation.error.field", LONGEST);
      }
      texts.put(name, text);
    }
    keep(actor, original, language, texts, false, expectedVersion);
  }

  /**
   * Says that a translation is right: that of a machine, or that of another person.
   *
   * @throws NotFoundException as {@link #open}, or if there is no translation of the present text
   * @throws ConflictException if it is the acting person's own, or changed in the meantime
   */
  @Transactional
  public void review(
      Actor actor, String kind, UUID subject, Language language, long expectedVersion) {
    TranslationDraft draft = open(actor, kind, subject, language);
    if (draft.state().isEmpty() || draft.state().get() == TranslationState.STALE) {
      throw new NotFoundException();
    }
    if (draft.own() && draft.state().get() == TranslationState.HUMAN) {
      throw new ConflictException("translation.error.own");
    }
    keep(actor, draft.original(), language, draft.fields(), true, expectedVersion);
  }

  private void keep(
      Actor actor,
      Original original,
      Language language,
      Map<String, String> texts,
      boolean reviewed,
      long expectedVersion) {
    Written written =
        new Written(
            original.kind(),
            original.subject(),
            language,
            reviewed,
            texts,
            original.hash(),
            translator(actor).orElse(null),
            expectedVersion);
    if (!store.keep(written, original.commune(), expectedVersion, clock.instant())) {
      throw new ConflictException("translation.error.changedElsewhere");
    }
    audit.record(
        actor,
        original.commune(),
        reviewed ? "translation.reviewed" : "translation.saved",
        original.kind() + ":" + original.subject(),
        Map.of(
            "language", language.tag(), "role", TranslationRoles.name(actor, original.commune())));
  }

  private static Optional<UUID> translator(Actor actor) {
    return actor instanceof Actor.Staff staff ? Optional.of(staff.id().value()) : Optional.empty();
  }

  private Translatable feature(String kind) {
    return features.stream()
        .filter(it -> it.kind().equals(kind))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private Original original(Actor actor, Translatable feature, UUID subject, Language language) {
    Original original =
        feature.published(List.of(subject)).stream()
            .findFirst()
            .orElseThrow(NotFoundException::new);
    languages.require(actor, original.commune(), language);
    if (!original.isForeignTo(language)) {
      throw new NotFoundException();
    }
    return original;
  }

  private List<TranslationDraft> drafts(
      Actor actor, Translatable feature, List<Original> originals, Language language) {
    Map<UUID, Written> written =
        store
            .written(
                feature.kind(),
                originals.stream().map(Original::subject).toList(),
                List.of(language))
            .stream()
            .collect(Collectors.toMap(Written::subject, Function.identity()));
    Map<UUID, String> paths = feature.paths(originals.stream().map(Original::subject).toList());
    Map<Language, Map<String, String>> machine = new HashMap<>();
    originals.stream()
        .collect(Collectors.groupingBy(it -> it.language().base()))
        .forEach((from, all) ->
            machine.put(
                from,
                store.machine(
                    all.stream().flatMap(it -> it.fields().values().stream()).toList(),
                    from,
                    language.base())));
    return originals.stream()
        .map(it ->
            draft(
                actor,
                feature,
                it,
                paths.getOrDefault(it.subject(), ""),
                language,
                written.get(it.subject()),
                machine.getOrDefault(it.language().base(), Map.of())))
        .toList();
  }

  private static TranslationDraft draft(
      Actor actor,
      Translatable feature,
      Original original,
      String path,
      Language language,
      @Nullable Written written,
      Map<String, String> machine) {
    Optional<TranslationState> state = Optional.empty();
    Map<String, String> fields = new HashMap<>();
    if (written != null) {
      boolean fresh = Arrays.equals(written.originalHash(), original.hash());
      state = Optional.of(ContentTranslations.state(written, fresh));
      fields.putAll(written.fields());
    } else if (machine.keySet().containsAll(original.fields().values())) {
      state = Optional.of(TranslationState.MACHINE);
      original.fields().forEach((name, text) -> fields.put(name, machine.get(text)));
    }
    return new TranslationDraft(
        original,
        feature.kindKey(),
        path,
        language,
        state,
        fields,
        written == null ? 0 : written.version(),
        written != null && translator(actor).equals(Optional.ofNullable(written.translator())));
  }
}

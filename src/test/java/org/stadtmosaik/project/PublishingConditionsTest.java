package org.stadtmosaik.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.project.content.Contents;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;

class PublishingConditionsTest {

  private static final CommuneId READY = new CommuneId(new UUID(1, 1));
  private static final CommuneId BARE = new CommuneId(new UUID(1, 2));

  private final PublishingConditions conditions =
      new PublishingConditions(
          List.of(
              commune ->
                  commune.equals(BARE)
                      ? Optional.of(new DomainException("test.imprint"))
                      : Optional.empty(),
              commune ->
                  commune.equals(BARE)
                      ? Optional.of(new DomainException("test.contact"))
                      : Optional.empty()));

  @Test
  void lacksNothingWhenTitleAndSummaryAreThereInTheOriginalLanguage() {
    assertThat(conditions.missing(READY, Contents.complete())).isEmpty();
  }

  @Test
  void saysAllThatTheProjectAndItsCommuneLackAtOnce() {
    ProjectContent onlyTitle =
        ProjectContent.begun(
            Language.GERMAN,
            Set.of(Language.ENGLISH),
            Contents.text("Titel"),
            TranslatedText.of(Language.ENGLISH, "Only in English"));

    assertThat(keys(conditions.missing(BARE, onlyTitle)))
        .containsExactly("project.missing.summary", "test.imprint", "test.contact");
  }

  @Test
  void asksForWordsForAPicture() {
    ProjectContent full = Contents.full();
    ProjectContent pictured =
        new ProjectContent(
            full.original(),
            full.languages(),
            full.title(),
            full.summary(),
            full.description(),
            new UUID(3, 3),
            TranslatedText.EMPTY,
            full.questions(),
            full.phases(),
            full.partners(),
            full.news(),
            full.contact(),
            full.outcomes());

    assertThat(keys(conditions.missing(READY, pictured)))
        .containsExactly("project.missing.pictureAlt");
  }

  private static List<String> keys(List<DomainException> missing) {
    return missing.stream().map(DomainException::key).toList();
  }
}

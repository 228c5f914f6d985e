package org.stadtmosaik.project.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.project.content.Contents.asking;
import static org.stadtmosaik.project.content.Contents.question;
import static org.stadtmosaik.project.content.Contents.text;
import static org.stadtmosaik.project.content.Contents.titled;
import static org.stadtmosaik.shared.Language.ENGLISH;
import static org.stadtmosaik.shared.Language.GERMAN;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentMergeTest {

  private final ProjectContent base = Contents.full();

  @Test
  void takesWhatOnlyOneChangedFromEither() {
    ProjectContent mine = titled(base, base.title().with(ENGLISH, "Shadow", GERMAN));
    ProjectContent theirs = asking(base, base.questions().getFirst(), question("Wo ist Wasser?"));

    ContentMerge.Merged merged = ContentMerge.of(base, mine, theirs);

    assertThat(merged.clashes()).isEmpty();
    assertThat(merged.content().title().in(ENGLISH)).isEqualTo("Shadow");
    assertThat(merged.content().questions()).hasSize(2);
  }

  @Test
  void keepsMineAndTellsTheirsWhereBothWroteInTheSamePlace() {
    ProjectContent mine = titled(base, base.title().with(GERMAN, "Mein Titel", GERMAN));
    ProjectContent theirs = titled(base, base.title().with(GERMAN, "Dein Titel", GERMAN));

    ContentMerge.Merged merged = ContentMerge.of(base, mine, theirs);

    assertThat(merged.content().title().in(GERMAN)).isEqualTo("Mein Titel");
    assertThat(merged.clashes())
        .containsExactly(
            new ContentMerge.Clash(List.of("title", "texts", "de"), "Mein Titel", "Dein Titel"));
    assertThat(
            ContentMerge.taking(merged.content(), theirs, merged.clashes().getFirst())
                .title()
                .in(GERMAN))
        .isEqualTo("Dein Titel");
  }

  @Test
  void mergesTheSameEntryWhereverItStands() {
    Question first = base.questions().getFirst();
    Question second = question("Zweite");
    ProjectContent both = asking(base, first, second);
    ProjectContent mine = asking(both, second, first);
    ProjectContent theirs = asking(both, new Question(first.id(), text("Neu")), second);

    ProjectContent merged = ContentMerge.of(both, mine, theirs).content();

    assertThat(merged.questions())
        .extracting(asked -> asked.text().in(GERMAN))
        .containsExactly("Zweite", "Neu");
  }

  @Test
  void keepsAnEntryThatOneRemovedAndTheOtherChanged() {
    Question asked = base.questions().getFirst();
    Question changed = new Question(asked.id(), text("Geändert"));

    assertThat(ContentMerge.of(base, asking(base), asking(base, changed)).content().questions())
        .containsExactly(changed);
    assertThat(ContentMerge.of(base, asking(base, changed), asking(base)).content().questions())
        .containsExactly(changed);
    assertThat(ContentMerge.of(base, asking(base), base).content().questions()).isEmpty();
    assertThat(ContentMerge.of(base, base, asking(base)).content().questions()).isEmpty();
  }

  @Test
  void takesTheirClashInsideAnEntry() {
    Question asked = base.questions().getFirst();
    ProjectContent mine = asking(base, new Question(asked.id(), text("Meine")));
    ProjectContent theirs = asking(base, new Question(asked.id(), text("Deine")));

    ContentMerge.Merged merged = ContentMerge.of(base, mine, theirs);

    assertThat(merged.clashes()).hasSize(1);
    assertThat(ContentMerge.taking(merged.content(), theirs, merged.clashes().getFirst()))
        .isEqualTo(theirs);
  }
}

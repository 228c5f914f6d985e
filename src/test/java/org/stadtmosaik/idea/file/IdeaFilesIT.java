package org.stadtmosaik.idea.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aResident;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.media.Pdfs;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

/** What staff keep with an idea. */
@DatabaseTest
@Import(Fixtures.class)
class IdeaFilesIT {

  @Autowired private Fixtures fixtures;
  @Autowired private IdeaFiles files;

  private final Actor.Resident author = aResident();
  private Town town;
  private IdeaId idea;
  private Actor lead;

  @BeforeEach
  void anIdea() {
    town = fixtures.aTown();
    idea = fixtures.aPublishedIdea(town, author);
    lead = Fixtures.aLeadOf(town);
  }

  @Test
  void keepsAFileForStaffOnly() {
    IdeaFile file = files.add(lead, idea, "C:\\Plan.PDF", pdf());

    assertThat(files.of(Fixtures.aModeratorOf(town), idea).files()).containsExactly(file);
    assertThat(file.name()).isEqualTo("Plan.pdf");
    assertThat(files.read(lead, idea, file.id()).bytes()).hasSize(file.size());
    assertThatThrownBy(() -> files.read(author, idea, file.id()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> files.of(Fixtures.aLeadOf(fixtures.aTown()), idea))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> files.of(Fixtures.anAdministratorOf(town), idea))
        .isInstanceOf(ForbiddenException.class);
    assertThat(files.allows(author, idea)).isFalse();
    assertThat(files.allows(lead, idea)).isTrue();
  }

  @Test
  void readsNoFileThroughAnotherIdea() {
    IdeaFile file = files.add(lead, idea, "Plan.pdf", pdf());
    IdeaId other = fixtures.aPublishedIdea(town, author);

    assertThatThrownBy(() -> files.read(lead, other, file.id()))
        .isInstanceOf(NotFoundException.class);
    files.remove(lead, other, file.id());
    assertThat(files.of(lead, idea).files()).hasSize(1);
  }

  @Test
  void refusesWhatIsNoPlainPdfAndMoreThanThereIsRoomFor() {
    assertThatThrownBy(() -> files.add(lead, idea, "a.pdf", stream(new byte[] {1, 2})))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> files.add(lead, idea, "a.pdf", stream(Pdfs.withScript())))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> files.add(lead, idea, "a.pdf", stream(new byte[9 * 1024 * 1024])))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.key()).isEqualTo("media.pdf.large"));
    for (int i = 0; i < IdeaFiles.MOST; i++) {
      files.add(lead, idea, i + ".pdf", pdf());
    }
    assertThatThrownBy(() -> files.add(lead, idea, "a.pdf", pdf()))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void leavesALineInTheLogForEachFile() {
    IdeaFile file = files.add(lead, idea, "Plan.pdf", pdf());
    files.remove(lead, idea, file.id());
    files.remove(lead, idea, file.id());
    files.remove(lead, idea, UUID.randomUUID());

    assertThat(fixtures.actions("idea:" + idea.value()))
        .containsSubsequence("idea.filed", "idea.unfiled")
        .filteredOn("idea.unfiled"::equals)
        .hasSize(1);
  }

  private static InputStream pdf() {
    return stream(Pdfs.plain());
  }

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }
}

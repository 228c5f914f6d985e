package org.stadtmosaik.idea;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.domain.imports.ImportArchive;
import org.stadtmosaik.idea.domain.imports.Problem;
import org.stadtmosaik.idea.domain.imports.StatementRow;
import org.stadtmosaik.media.Attachment;
import org.stadtmosaik.media.Darkroom;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaDrafts;
import org.stadtmosaik.media.MediaSubject;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.PseudonymId;
import org.stadtmosaik.shared.Sha256;

/**
 * Photos that come with imported statements: each is written anew from its pixels, as those from
 * phones are, and waits like them until its idea is stored.
 */
@Component
class ImportPhotos {

  private final Darkroom darkroom;
  private final MediaDrafts drafts;

  ImportPhotos(Darkroom darkroom, MediaDrafts drafts) {
    this.darkroom = darkroom;
    this.drafts = drafts;
  }

  /** What is done with a photo's file. */
  private interface Use {
    void of(byte[] file);
  }

  /** What is wrong with the row's photos; nothing is kept. */
  Optional<Problem> check(ImportArchive archive, StatementRow row) {
    return each(archive, row, darkroom::develop);
  }

  /** The same, and keeps them until {@link #attach}; nobody sees them. */
  Optional<Problem> keep(BoardSummary board, ImportArchive archive, StatementRow row) {
    PseudonymId sender = sender(board, row);
    return each(
        archive,
        row,
        file ->
            drafts.keep(board.commune(), sender, id(sender, file), new ByteArrayInputStream(file)));
  }

  /** Makes them the photos of the idea, in its transaction. */
  void attach(BoardSummary board, ImportArchive archive, StatementRow row, UUID idea) {
    if (row.extras().photos().isEmpty()) {
      return;
    }
    PseudonymId sender = sender(board, row);
    List<Attachment> photos = new ArrayList<>();
    for (String name : row.extras().photos()) {
      photos.add(new Attachment(id(sender, file(archive, name).orElseThrow()), null));
    }
    drafts.attach(new MediaSubject(Ideas.TYPE, idea), sender, photos);
  }

  private static Optional<Problem> each(ImportArchive archive, StatementRow row, Use use) {
    List<String> names = row.extras().photos();
    if (names.size() > IdeaPhoto.MOST) {
      return problem(row, "tooManyPhotos", names.size(), IdeaPhoto.MOST);
    }
    if (!names.isEmpty() && !archive.hasFiles()) {
      return problem(row, "noArchive");
    }
    for (String name : names) {
      Optional<byte[]> file = file(archive, name);
      if (file.isEmpty()) {
        return problem(row, "photoMissing", Problem.shown(name));
      }
      if (file.get().length > Media.MAX_BYTES) {
        return problem(row, "photoLarge", Problem.shown(name), Media.MAX_BYTES / (1024 * 1024));
      }
      try {
        use.of(file.get());
      } catch (InvalidInputException e) {
        return problem(row, "photo", Problem.shown(name));
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> problem(StatementRow row, String reason, Object... arguments) {
    return Optional.of(Problem.at(row.line(), reason, arguments));
  }

  private static Optional<byte[]> file(ImportArchive archive, String name) {
    try {
      return archive.file(name, Media.MAX_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for the same statement of the same board, so that a second try finds its photos. */
  private static PseudonymId sender(BoardSummary board, StatementRow row) {
    return new PseudonymId(named(board.id().value() + "/" + row.sourceId()));
  }

  private static UUID id(PseudonymId sender, byte[] file) {
    return named(sender.value() + "/" + java.util.HexFormat.of().formatHex(Sha256.of(file)));
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}

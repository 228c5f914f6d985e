package org.stadtmosaik.idea.talk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.BroughtComment;
import org.stadtmosaik.discussion.CommentChannel;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentIntake;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.CommentImport;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ImportedComment;
import org.stadtmosaik.shared.Actor;

/**
 * Comments of an import, as comments under its ideas. Who wrote them there is the same person as in
 * the import's votes, and nobody on this portal.
 */
@Component
class ImportedTalk implements CommentImport {

  /** Whoever runs the import was permitted to; they may have no role by which to bring comments. */
  private static final Actor IMPORT = new Actor.Command("import");

  private final CommentIntake intake;

  ImportedTalk(CommentIntake intake) {
    this.intake = intake;
  }

  @Override
  public long add(BoardSummary board, List<ImportedComment> comments) {
    return comments.stream().filter(this::add).count();
  }

  private boolean add(ImportedComment comment) {
    About about = new About(Ideas.TYPE, comment.idea().value());
    if (intake.brought(about, comment.sourceId()).isPresent()) {
      return false;
    }
    intake.bring(
        IMPORT,
        about,
        new BroughtComment(
            CommentChannel.IMPORT,
            comment.sourceId(),
            comment.author(),
            new CommentSubmission(
                comment.text(),
                comment.mark() == null ? Mark.NONE : Mark.ofCode(comment.mark()).orElseThrow(),
                comment.language(),
                thread(about, comment.parentSourceId())),
            comment.createdAt()));
    return true;
  }

  private @Nullable UUID thread(About about, @Nullable String parent) {
    return parent == null
        ? null
        : intake.brought(about, parent).map(CommentId::value).orElseThrow();
  }
}

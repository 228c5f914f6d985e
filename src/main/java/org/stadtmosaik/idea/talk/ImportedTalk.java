package org.stadtmosaik.idea.talk;

import java.util.List;
import java.util.Map;
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
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ImportedComment;
import org.stadtmosaik.idea.domain.follow.MergeStore;
import org.stadtmosaik.idea.domain.follow.MergeStore.Staying;
import org.stadtmosaik.shared.Actor;

/**
 * Comments of an import, as comments under its ideas. Who wrote them there is the same person as in
 * the import's votes, and nobody on this portal. What is about an idea that went into another one
 * is kept at that one, and known by the first one all the same.
 */
@Component
class ImportedTalk implements CommentImport {

  /** Whoever runs the import was permitted to; they may have no role by which to bring comments. */
  private static final Actor IMPORT = new Actor.Command("import");

  private final CommentIntake intake;
  private final MergeStore merges;

  ImportedTalk(CommentIntake intake, MergeStore merges) {
    this.intake = intake;
    this.merges = merges;
  }

  @Override
  public long add(BoardSummary board, List<ImportedComment> comments) {
    Map<IdeaId, Staying> staying =
        merges.staying(comments.stream().map(ImportedComment::idea).distinct().toList());
    return comments.stream().filter(comment -> add(comment, staying.get(comment.idea()))).count();
  }

  private boolean add(ImportedComment comment, @Nullable Staying staying) {
    About source = new About(Ideas.TYPE, comment.idea().value());
    if (intake.brought(source, comment.sourceId()).isPresent()) {
      return false;
    }
    intake.bring(
        IMPORT,
        staying == null ? source : new About(Ideas.TYPE, staying.idea()),
        new BroughtComment(
            CommentChannel.IMPORT,
            comment.sourceId(),
            source,
            comment.author(),
            new CommentSubmission(
                comment.text(),
                comment.mark() == null ? Mark.NONE : Mark.ofCode(comment.mark()).orElseThrow(),
                comment.language(),
                thread(source, comment.parentSourceId())),
            comment.createdAt()));
    return true;
  }

  private @Nullable UUID thread(About source, @Nullable String parent) {
    return parent == null
        ? null
        : intake.brought(source, parent).map(CommentId::value).orElseThrow();
  }
}

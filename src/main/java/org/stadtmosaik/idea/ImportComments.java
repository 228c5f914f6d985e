package org.stadtmosaik.idea;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.domain.ImportStore;
import org.stadtmosaik.idea.domain.imports.CommentRow;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Language;

/** Hands comments over in batches, when their authors are stored. */
final class ImportComments implements Consumer<CommentRow> {

  private static final int BATCH = 1000;

  private final @Nullable CommentImport taker;
  private final BoardSummary board;
  private final Language language;
  private final ImportStore.Session session;
  private final List<ImportedComment> batch = new ArrayList<>();
  private long added;

  ImportComments(
      @Nullable CommentImport taker,
      BoardSummary board,
      Language language,
      ImportStore.Session session) {
    this.taker = taker;
    this.board = board;
    this.language = language;
    this.session = session;
  }

  @Override
  public void accept(CommentRow row) {
    batch.add(
        ImportedComment.of(
            row, session.idea(row.statementId()), session.author(row.authorId()), language.tag()));
    if (batch.size() == BATCH) {
      finish();
    }
  }

  /**
   * Hands over what is left; says how many comments were new in all.
   *
   * @throws ConflictException if there are comments and nobody who takes them
   */
  long finish() {
    if (!batch.isEmpty()) {
      if (taker == null) {
        throw new ConflictException("ideaboards.error.noComments");
      }
      session.flush();
      added += taker.add(board, List.copyOf(batch));
      batch.clear();
    }
    return added;
  }
}

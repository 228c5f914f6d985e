package org.stadtmosaik.discussion.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.CommentState;
import org.stadtmosaik.discussion.CommentView;
import org.stadtmosaik.discussion.Forum;
import org.stadtmosaik.discussion.MyComments;
import org.stadtmosaik.discussion.ThreadPage;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.translation.ContentTranslations;
import org.stadtmosaik.translation.Original;
import org.stadtmosaik.translation.Translated;

/** Finds what there is of comments in a reader's language. */
@Component
public class TranslatedComments {

  private final ContentTranslations translations;

  TranslatedComments(ContentTranslations translations) {
    this.translations = translations;
  }

  /**
   * By comment its translation, for all of a page at once, as {@link ContentTranslations#read};
   * none of what the reader wrote.
   */
  public Map<UUID, Translated> of(ThreadPage page, Language reader) {
    Stream<CommentView> all =
        page.threads().stream()
            .flatMap(
                thread -> Stream.concat(Stream.of(thread.comment()), thread.replies().stream()));
    return translations.read(originals(all, page.forum()), reader);
  }

  /** The same of what others replied to a resident's own comments. */
  public Map<UUID, Translated> ofReplies(List<MyComments.Mine> mine, Language reader) {
    List<Original> replies = new ArrayList<>();
    for (MyComments.Mine comment : mine) {
      if (comment.forum() != null) {
        replies.addAll(originals(comment.replies().stream(), comment.forum()));
      }
    }
    return translations.read(replies, reader);
  }

  /** The comment with its text in the other language. */
  public static CommentView in(Translated translated, CommentView comment) {
    return comment.in(
        translated.to(),
        translated.fields().getOrDefault(TranslatableComments.TEXT, comment.text()));
  }

  private static List<Original> originals(Stream<CommentView> comments, Forum forum) {
    return comments
        .filter(comment -> comment.state() == CommentState.PUBLISHED && !comment.own())
        .map(comment ->
            TranslatableComments.original(
                comment.id().value(), forum.commune(), comment.language(), comment.text()))
        .toList();
  }
}

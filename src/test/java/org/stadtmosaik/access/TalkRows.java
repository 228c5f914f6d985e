package org.stadtmosaik.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of the role matrix that are about comments and following. */
final class TalkRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          mine/comments   mine/comments   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          following/mail/:token  following/mail/guessed  404  404  404  404  404  404  404  404  404  404
          mine/following  mine/following  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok\
          """,
          Who.browsing());

  static final List<AccessRow> ENDPOINTS =
      AccessRow.read(
          """
          POST /api/v1/discussions/{type}/{thing}/comments  published  401  ok   ok   401  401  401  401  401  401  401
          POST /api/v1/discussions/{type}/{thing}/comments  held       401  404  404  401  401  401  401  401  401  401
          GET /api/v1/discussions/{type}/{thing}/news       published  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          GET /api/v1/discussions/{type}/{thing}/news       held       404  404  404  404  404  404  404  404  404  404
          PUT /api/v1/comments/{comment}                    fresh      401  ok   404  401  401  401  401  401  401  401
          POST /api/v1/comments/{comment}/withdrawal        fresh      401  ok   404  401  401  401  401  401  401  401
          PUT /api/v1/comments/{comment}/support            published  401  ok   ok   401  401  401  401  401  401  401
          PUT /api/v1/comments/{comment}/support            held       401  404  404  401  401  401  401  401  401  401
          DELETE /api/v1/comments/{comment}/support         published  401  ok   ok   401  401  401  401  401  401  401
          PUT /api/v1/follows/{type}/{thing}                published  401  ok   ok   401  401  401  401  401  401  401
          PUT /api/v1/follows/{type}/{thing}                held       401  404  404  401  401  401  401  401  401  401
          POST /api/v1/follows/mail                         address    401  ok   ok   401  401  401  401  401  401  401
          DELETE /api/v1/follows/{type}/{thing}             published  401  ok   ok   401  401  401  401  401  401  401\
          """,
          Who.browsing());

  static final List<AccessRow> METHODS =
      AccessRow.read(
          """
          CommentIntake.bring         published  404  404  404  ok   ok   403  404  404  404  404  ok
          Comments.edit               own        404  ok   404  404  404  404  404  404  404  404  404
          Comments.submit             published  404  ok   ok   404  404  404  404  404  404  404  404
          Comments.submit             held       404  404  404  404  404  404  404  404  404  404  404
          Comments.withdraw           own        404  ok   404  404  404  404  404  404  404  404  404
          CommentSupports.support     published  404  ok   ok   404  404  404  404  404  404  404  404
          CommentSupports.support     held       404  404  404  404  404  404  404  404  404  404  404
          CommentSupports.unsupport   published  404  ok   ok   404  404  404  404  404  404  404  404
          Discussions.page            published  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          Discussions.page            held       404  404  404  404  404  404  404  404  404  404  404
          Discussions.thread          published  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          Discussions.thread          held       none none none none none none none none none none none
          FollowButtons.row           published  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          FollowMail.ask              own        404  ok   ok   404  404  404  404  404  404  404  404
          Follows.afterWriting        published  404  ok   ok   404  404  404  404  404  404  404  404
          Follows.follow              published  404  ok   ok   404  404  404  404  404  404  404  404
          Follows.follow              held       404  404  404  404  404  404  404  404  404  404  404
          Follows.isFollowing         own        none ok   none none none none none none none none none
          Follows.of                  own        none ok   none none none none none none none none none
          Follows.unfollow            published  404  ok   ok   404  404  404  404  404  404  404  404
          Follows.wish                own        404  ok   ok   404  404  404  404  404  404  404  404
          Follows.wishes              own        none ok   none none none none none none none none none
          MyComments.of               own        none ok   none none none none none none none none none\
          """,
          List.of(Who.values()));

  static final Map<String, String> OPEN = new HashMap<>();

  static {
    OPEN.put(
        "CommentMoves.move(About,About)", "in the transaction of whoever makes two things one");
    OPEN.put("CommentMoves.move(UUID,About,About)", "as the other");
    OPEN.put("FollowMoves.join", "in the transaction of whoever makes two things one");
    OPEN.put("CommentIntake.brought", "says no more than the id of what was brought");
    OPEN.put("CommentMoves.takeBack", "in the transaction of whoever makes them two again");
    OPEN.put("CommentTable.of", "for a dataset that the reader was permitted to take out");
    OPEN.put("Digests.send", "for the job that tells");
    OPEN.put("Discussions.counts", "for things that everybody may see");
    OPEN.put("Discussions.forum", "nothing for what not everybody may see");
    OPEN.put("Forums.of", "for parts of the discussion, which look whether a thing is visible");
    OPEN.put("FollowMail.confirm", "whoever has the link got the mail");
    OPEN.put("FollowMail.isValid", "whoever has the link got the mail");
    OPEN.put("FollowNews.report", "in the transaction of what is reported");
    OPEN.put("ProjectFollowing.type", "a constant");
    OPEN.put("ProjectFollowing.visible", "what everybody may see");
  }

  private TalkRows() {}
}

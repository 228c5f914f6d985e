package org.stadtmosaik.access;

import java.util.List;
import java.util.Map;

/** The lines of the role matrix that are about topics, places, co-authors and files of ideas. */
final class IdeaPartRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          b/:board/map             b/{board}/map                ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          b/:board/map             b/{draftBoard}/map           404  404  404  404  404  404  404  404  404  404
          i/:idea/join             i/{published}/join           ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          i/:idea/join             i/{unknown}/join             ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          staff/ideas/:idea/files  staff/ideas/{held}/files     in   in   in   ok   ok   403  403  404  404  403
          staff/ideas/:idea/files  staff/ideas/{unknown}/files  in   in   in   404  404  403  403  404  404  403\
          """,
          Who.browsing());

  static final List<AccessRow> ENDPOINTS =
      AccessRow.read(
          """
          POST /api/v1/ideas/{idea}/co-authors  wrong     401  ok   ok   401  401  401  401  401  401  401
          POST /api/v1/ideas/{idea}/co-authors  unknown   401  404  404  401  401  401  401  401  401  401
          GET /staff/ideas/{idea}/files/{file}  idea      in   in   in   ok   ok   404  404  404  404  404
          GET /staff/ideas/{idea}/files/{file}  unknown   in   in   in   404  404  404  404  404  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> FILES =
      AccessRow.read(
          """
          IdeaFilesView  only  404  404  404  404  ok  404  404  404  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> METHODS =
      AccessRow.read(
          """
          CoAuthors.accept   open       404  404  ok   404  404  404  404  404  404  404  404
          CoAuthors.end      published  404  ok   404  404  404  404  404  404  404  404  404
          CoAuthors.invite   published  404  ok   404  404  404  404  404  404  404  404  404
          CoAuthors.leave    published  404  ok   ok   404  404  404  404  404  404  404  404
          CoAuthors.of       published  404  ok   404  404  404  404  404  404  404  404  404
          IdeaHistory.look   earlier    404  404  404  ok   403  403  404  404  404  404  403
          IdeaHistory.object  removed   404  ok   404  404  404  404  404  404  404  404  404
          Moderation.open    published  404  404  404  ok   403  403  404  404  404  404  403
          IdeaFiles.add      held       404  404  404  ok   ok   403  404  404  404  404  ok
          IdeaFiles.allows   held       none none none ok   ok   none none none none none ok
          IdeaFiles.of       held       404  404  404  ok   ok   403  404  404  404  404  ok
          IdeaFiles.read     held       404  404  404  ok   ok   403  404  404  404  404  ok
          IdeaFiles.remove   held       404  404  404  ok   ok   403  404  404  404  404  ok
          Topics.put         board      404  404  404  403  ok   403  404  404  404  404  ok
          Topics.uses        board      404  404  404  403  ok   403  404  404  404  404  ok\
          """,
          List.of(Who.values()));

  static final Map<String, String> OPEN =
      Map.of(
          "Topics.of", "what boards are about is public",
          "IdeaHistory.of", "for an idea that the reader was permitted to see",
          "IdeaHistory.removed", "for the reader's own ideas as Ideas.mine gave them");

  private IdeaPartRows() {}
}

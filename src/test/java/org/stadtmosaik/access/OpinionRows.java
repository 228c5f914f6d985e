package org.stadtmosaik.access;

import java.util.List;

/** The lines of the role matrix that are about statements and what came of opinions. */
final class OpinionRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          b/:board/say       b/{board}/say            ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          b/:board/say       b/{draftBoard}/say       404  404  404  404  404  404  404  404  404  404
          b/:board/opinions  b/{board}/opinions       ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          b/:board/opinions  b/{draftBoard}/opinions  404  404  404  404  404  404  404  404  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> ENDPOINTS =
      AccessRow.read(
          """
          GET /api/v1/boards/{board}/statements  board    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          GET /api/v1/boards/{board}/statements  unknown  404  404  404  404  404  404  404  404  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> METHODS =
      AccessRow.read(
          """
          OpinionReports.of  board  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          Statements.left    board  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          Statements.round   board  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok\
          """,
          List.of(Who.values()));

  private OpinionRows() {}
}

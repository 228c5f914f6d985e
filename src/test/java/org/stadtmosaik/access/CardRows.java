package org.stadtmosaik.access;

import java.util.List;
import java.util.Map;

/** The lines of the role matrix that are about what staff write down for others. */
final class CardRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          staff/cards                staff/cards                  in   in   in   ok   ok   ok   403  ok   ok   ok
          staff/boards/:board/enter  staff/boards/{board}/enter   in   in   in   ok   ok   ok   403  404  404  404
          staff/boards/:board/enter  staff/boards/{unknown}/enter  in   in   in   404  404  404  403  404  404  404  403\
          """,
          Who.browsing());

  static final List<AccessRow> ENDPOINTS =
      AccessRow.read(
          """
          PUT /api/v1/staff/boards/{board}/cards/{card}     new      401  401  401  ok   ok   ok   404  404  404  404
          PUT /api/v1/staff/boards/{board}/cards/{card}     unknown  401  401  401  404  404  404  404  404  404  404
          DELETE /api/v1/staff/boards/{board}/cards/{card}  other    401  401  401  404  404  404  404  404  404  404  403\
          """,
          Who.browsing());

  static final List<AccessRow> FILES =
      AccessRow.read(
          """
          PaperCard  only  404  404  404  404  ok  404  404  404  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> METHODS =
      AccessRow.read(
          """
          BoardSheets.write  board  404  404  404  ok   ok   ok   404  404  404  404  ok
          CardBoards.all   board  404  404  404  ok   ok   ok   none none none none 404
          CardBoards.get   board  404  404  404  ok   ok   ok   404  404  404  404  ok
          Cards.enter      new    404  404  404  ok   ok   ok   404  404  404  404  ok
          Cards.undo       own    404  404  404  ok   ok   ok   404  404  404  404  ok
          Cards.undo       other  404  404  404  404  404  404  404  404  404  404  ok  403\
          """,
          List.of(Who.values()));

  static final Map<String, String> OPEN =
      Map.of(
          "IdeaImport.takesComments", "what the portal can do is public",
          "CardBoards.neighbourhoods", "names of neighbourhoods are public",
          "Cards.source", "for an idea that the reader was permitted to see");

  private CardRows() {}
}

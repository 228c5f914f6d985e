package org.stadtmosaik.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The lines of the role matrix that are about finding ideas, and their requests. */
final class FindingRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          search  search  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok\
          """,
          Who.browsing());

  static final List<AccessRow> ENDPOINTS =
      AccessRow.read(
          """
          GET /api/v1/live                      nothing  404  404  404  404  404  404  404  404  404  404
          GET /api/v1/boards/{board}/news       board    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          GET /api/v1/boards/{board}/news       draft    404  404  404  404  404  404  404  404  404  404
          POST /api/v1/boards/{board}/similar   board    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          POST /api/v1/boards/{board}/similar   draft    404  404  404  404  404  404  404  404  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> METHODS =
      AccessRow.read(
          """
          IdeaLists.page  published  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          IdeaLists.page  held       none none none none none none none none none none none
          IdeaLists.page  declined   none none none none none none none none none none none\
          """,
          List.of(Who.values()));

  static final Map<String, String> OPEN = new HashMap<>();

  static {
    OPEN.put("IdeaLists.among", "for boards that the reader was permitted to see");
    OPEN.put("IdeaLists.choices", "what a public board can be filtered by is public");
    OPEN.put("IdeaLists.orders", "the orders of a public board are public");
    OPEN.put("IdeaParts.shown", "for ideas that the reader was permitted to see");
    OPEN.put("Search.find", "what is found is public; features decide it anew");
    OPEN.put("Search.rebuild", "for the job that rebuilds the index");
    OPEN.put("Search.refresh", "features say what changed, in the transaction of the change");
    OPEN.put("Search.similar", "for features, which check whether the reader sees the scope");
    OPEN.put("Search.within", "for features, which check whether the reader sees the scope");
  }

  private FindingRows() {}

  /** The requests of {@link #ENDPOINTS}. */
  static void requests(Fixtures fixtures, BiConsumer<String, EndpointCalls.Call> put) {
    put.accept("GET /api/v1/live (nothing)", browser -> browser.get("/api/v1/live?topic=x"));
    Map<String, UUID> boards =
        Map.of(
            "board", fixtures.here.board().id().value(),
            "draft", fixtures.here.draftBoard().id().value());
    boards.forEach((state, id) -> {
      String board = "/api/v1/boards/" + id;
      put.accept(
          "GET /api/v1/boards/{board}/news (" + state + ")", it -> it.get(board + "/news?since=0"));
      put.accept(
          "POST /api/v1/boards/{board}/similar (" + state + ")",
          it -> it.api("POST", board + "/similar", "{\"text\":\"Bank\",\"language\":\"de\"}"));
    });
  }
}

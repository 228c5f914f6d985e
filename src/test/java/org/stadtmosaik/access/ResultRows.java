package org.stadtmosaik.access;

import java.util.List;

/** The lines of the role matrix that are about what came of surveys. */
final class ResultRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          staff/surveys/:survey/results   staff/surveys/{survey}/results    in   in   in   ok   ok   ok   403  404  404  404
          staff/surveys/:survey/results   staff/surveys/{unknown}/results   in   in   in   404  404  404  403  404  404  404  403\
          """,
          Who.browsing());

  static final List<AccessRow> ENDPOINTS =
      AccessRow.read(
          """
          GET /s/{handle}/results  released  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          GET /s/{handle}/results  nothing  404  404  404  404  404  404  404  404  404  404
          GET /s/{handle}/results/{question}/texts  released  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          GET /s/{handle}/results/{question}/texts  nothing  404  404  404  404  404  404  404  404  404  404
          GET /s/{handle}/results/{question}.csv  nothing  404  404  404  404  404  404  404  404  404  404\
          """,
          Who.browsing());

  private ResultRows() {}
}

package org.stadtmosaik.access;

import java.util.List;

/** The lines of the role matrix that are about surveys from files. */
final class TransferRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          staff/surveys/import                       staff/surveys/import                         in   in   in   403  ok   ok   403  403  ok   ok
          staff/surveys/build/:questionnaire/report  staff/surveys/build/{questionnaire}/report   in   in   in   403  ok   ok   403  403  404  404
          staff/surveys/build/:questionnaire/report  staff/surveys/build/{unknown}/report         in   in   in   403  404  404  403  403  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> FILES =
      AccessRow.read(
          """
          ExportCard  json     404  404  404  404  ok   404  404  404  404  404
          ExportCard  xlsform  404  404  404  404  ok   404  404  404  404  404
          FileUpload  only     404  404  404  404  ok   404  404  404  404  404\
          """,
          Who.browsing());

  private TransferRows() {}
}

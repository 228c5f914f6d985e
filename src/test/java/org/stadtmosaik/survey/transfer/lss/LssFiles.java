package org.stadtmosaik.survey.transfer.lss;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small LimeSurvey files of our own, in the shape of version 2 and in that of version 6. */
public final class LssFiles {

  private LssFiles() {}

  /** Texts in the rows, a row for each language. */
  public static byte[] old() {
    return document(
        177,
        table(
                "answers",
                row(
                        "qid",
                        "2",
                        "code",
                        "A1",
                        "answer",
                        "Ja, oft",
                        "sortorder",
                        "1",
                        "language",
                        "de",
                        "scale_id",
                        "0")
                    + row(
                        "qid",
                        "2",
                        "code",
                        "A1",
                        "answer",
                        "Yes, often",
                        "sortorder",
                        "1",
                        "language",
                        "en",
                        "scale_id",
                        "0")
                    + row(
                        "qid",
                        "2",
                        "code",
                        "A2",
                        "answer",
                        "Nein",
                        "sortorder",
                        "2",
                        "language",
                        "de",
                        "scale_id",
                        "0")
                    + row(
                        "qid",
                        "2",
                        "code",
                        "A2",
                        "answer",
                        "No",
                        "sortorder",
                        "2",
                        "language",
                        "en",
                        "scale_id",
                        "0"))
            + table(
                "groups",
                row(
                        "gid",
                        "7",
                        "sid",
                        "9",
                        "group_name",
                        "Park",
                        "group_order",
                        "0",
                        "description",
                        "",
                        "language",
                        "de",
                        "grelevance",
                        "")
                    + row(
                        "gid",
                        "7",
                        "sid",
                        "9",
                        "group_name",
                        "Park",
                        "group_order",
                        "0",
                        "description",
                        "",
                        "language",
                        "en",
                        "grelevance",
                        ""))
            + table(
                "questions",
                question("1", "age", "N", "<p>Wie <b>alt</b> sind Sie?</p>", "de", "1", "Y")
                    + question("1", "age", "N", "How old are you?", "en", "1", "Y")
                    + question("2", "often", "L", "Kommen Sie oft?", "de", "age > 17", "N")
                    + question("2", "often", "L", "Do you come often?", "en", "age > 17", "N")
                    + question("3", "why", "T", "Warum mit {age}?", "de", "often == \"A1\"", "N")
                    + question("3", "why", "T", "Why at {age}?", "en", "often == \"A1\"", "N"))
            + table(
                "defaultvalues",
                row("qid", "2", "sqid", "0", "language", "de", "defaultvalue", "A2")
                    + row("qid", "2", "sqid", "0", "language", "en", "defaultvalue", "A2")
                    + row("qid", "1", "sqid", "0", "language", "de", "defaultvalue", "30"))
            + quotas());
  }

  /** Texts in tables of their own. */
  public static byte[] present() {
    return document(
        640,
        table(
                "answers",
                row("aid", "1", "qid", "2", "code", "A1", "sortorder", "1", "scale_id", "0")
                    + row("aid", "2", "qid", "2", "code", "A2", "sortorder", "2", "scale_id", "0"))
            + table(
                "answer_l10ns",
                row("aid", "1", "answer", "Ja, oft", "language", "de")
                    + row("aid", "1", "answer", "Yes, often", "language", "en")
                    + row("aid", "2", "answer", "Nein", "language", "de")
                    + row("aid", "2", "answer", "No", "language", "en"))
            + table("groups", row("gid", "7", "sid", "9", "group_order", "0", "grelevance", ""))
            + table(
                "group_l10ns",
                row("gid", "7", "group_name", "Park", "description", "", "language", "de")
                    + row("gid", "7", "group_name", "Park", "description", "", "language", "en"))
            + table(
                "questions",
                question("1", "age", "N", null, null, "1", "Y")
                    + question("2", "often", "L", null, null, "age > 17", "N")
                    + question("3", "why", "T", null, null, "often == \"A1\"", "N"))
            + table(
                "question_l10ns",
                text("1", "<p>Wie <b>alt</b> sind Sie?</p>", "de")
                    + text("1", "How old are you?", "en")
                    + text("2", "Kommen Sie oft?", "de")
                    + text("2", "Do you come often?", "en")
                    + text("3", "Warum mit {age}?", "de")
                    + text("3", "Why at {age}?", "en"))
            + table(
                "defaultvalues",
                row("dvid", "8", "qid", "2", "sqid", "0")
                    + row("dvid", "9", "qid", "1", "sqid", "0"))
            + table(
                "defaultvalue_l10ns",
                row("dvid", "8", "language", "de", "defaultvalue", "A2")
                    + row("dvid", "8", "language", "en", "defaultvalue", "A2")
                    + row("dvid", "9", "language", "de", "defaultvalue", "30"))
            + quotas());
  }

  private static String quotas() {
    return table(
            "quota",
            row("id", "4", "sid", "9", "name", "Oft", "qlimit", "50", "action", "1", "active", "1"))
        + table(
            "quota_members", row("id", "5", "sid", "9", "qid", "2", "quota_id", "4", "code", "A1"))
        + table(
            "quota_languagesettings",
            row(
                "quotals_id",
                "6",
                "quotals_quota_id",
                "4",
                "quotals_language",
                "de",
                "quotals_message",
                "Genug."));
  }

  private static String question(
      String qid,
      String code,
      String type,
      String text,
      String language,
      String relevance,
      String must) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("qid", qid);
    fields.put("parent_qid", "0");
    fields.put("sid", "9");
    fields.put("gid", "7");
    fields.put("type", type);
    fields.put("title", code);
    if (text != null) {
      fields.put("question", text);
      fields.put("help", "");
      fields.put("language", language);
    }
    fields.put("mandatory", must);
    fields.put("question_order", qid);
    fields.put("relevance", relevance);
    return row(
        fields.entrySet().stream()
            .flatMap(e -> List.of(e.getKey(), e.getValue()).stream())
            .toArray(String[]::new));
  }

  private static String text(String qid, String text, String language) {
    return row("qid", qid, "question", text, "help", "", "language", language);
  }

  private static byte[] document(int version, String tables) {
    return ("""
    <?xml version="1.0" encoding="UTF-8"?>
    <document>
     <LimeSurveyDocType>Survey</LimeSurveyDocType>
     <DBVersion>%d</DBVersion>
     <languages><language>de</language><language>en</language></languages>
     %s%s%s
    </document>
    """
            .formatted(
                version,
                tables,
                table(
                    "surveys",
                    row("sid", "9", "language", "de", "additional_languages", "en", "format", "G")),
                table(
                    "surveys_languagesettings",
                    row(
                            "surveyls_language",
                            "de",
                            "surveyls_title",
                            "Der Park",
                            "surveyls_welcometext",
                            "Willkommen.")
                        + row(
                            "surveyls_language",
                            "en",
                            "surveyls_title",
                            "The park",
                            "surveyls_welcometext",
                            "Welcome."))))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String table(String name, String rows) {
    return "<"
        + name
        + "><fields><fieldname>x</fieldname></fields><rows>"
        + rows
        + "</rows></"
        + name
        + ">\n";
  }

  private static String row(String... pairs) {
    StringBuilder row = new StringBuilder("<row>");
    for (int i = 0; i < pairs.length; i += 2) {
      row.append("<%1$s><![CDATA[%2$s]]></%1$s>".formatted(pairs[i], pairs[i + 1]));
    }
    return row.append("</row>").toString();
  }
}

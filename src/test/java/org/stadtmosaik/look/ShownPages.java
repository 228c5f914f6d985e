package org.stadtmosaik.look;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of the demo portal that a person can come to, with a thing to show on it. */
final class ShownPages {

  static final String MODERATOR = "moderation@nordhafen.example";
  static final String LEAD = "leitung@nordhafen.example";
  static final String ADMINISTRATOR = "verwaltung@nordhafen.example";
  static final String OPERATOR = "betrieb@example.org";

  /**
   * @param name for the picture's file
   * @param path with a slash before it
   */
  record Shown(String name, String path) {

    @Override
    public String toString() {
      return name;
    }
  }

  private final JdbcClient jdbc;

  ShownPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What anybody may open. */
  List<Shown> resident() {
    return List.of(
        new Shown("start", "/"),
        new Shown("commune", "/c/nordhafen"),
        new Shown("project", "/c/nordhafen/wohnen-und-ankommen"),
        new Shown("board", "/b/" + board()),
        new Shown("write", "/b/" + board() + "/write"),
        new Shown("idea", "/i/" + idea()),
        new Shown("mine", "/mine"),
        new Shown("settings", "/settings"),
        new Shown("recover", "/recover"),
        new Shown("imprint", "/c/nordhafen/imprint"),
        new Shown("privacy", "/c/nordhafen/privacy"),
        new Shown("accessibility", "/c/nordhafen/accessibility"),
        new Shown("terms", "/c/nordhafen/terms"),
        new Shown("legal", "/legal"),
        new Shown("licences", "/licences"),
        new Shown("recover-mail", "/recover/mail"),
        new Shown("missing", "/nowhere"),
        new Shown("unknown-board", "/b/" + UUID.randomUUID()),
        new Shown("sign-in", "/staff/sign-in"),
        new Shown("setup", "/staff/setup"));
  }

  List<Shown> moderator() {
    return List.of(
        new Shown("queue", "/staff/queue"),
        new Shown("review", "/staff/cases/" + waitingCase()),
        new Shown("denied", "/staff/people"));
  }

  List<Shown> lead() {
    return List.of(
        new Shown("boards", "/staff/boards"),
        new Shown("board-work", "/staff/boards/" + board()),
        new Shown("surveys", "/staff/surveys"),
        new Shown("survey-work", "/staff/surveys/" + survey()));
  }

  List<Shown> administrator() {
    return List.of(
        new Shown("commune-settings", "/staff/commune"),
        new Shown("people", "/staff/people"),
        new Shown("legal-work", "/staff/legal"),
        new Shown("reports", "/staff/barriers"),
        new Shown("log", "/staff/log"));
  }

  List<Shown> operator() {
    return List.of(new Shown("jobs", "/staff/jobs"), new Shown("outbox", "/staff/mail"));
  }

  String board() {
    return id(
        "SELECT b.id FROM board b JOIN project p ON p.id = b.project_id"
            + " WHERE p.slug = 'wohnen-und-ankommen' LIMIT 1");
  }

  private String survey() {
    return id("SELECT id FROM survey WHERE access = 'CODES' LIMIT 1");
  }

  private String idea() {
    return id(
        "SELECT id FROM idea WHERE state = 'PUBLISHED' AND board_id = '"
            + board()
            + "' ORDER BY CHAR_LENGTH(text) DESC LIMIT 1");
  }

  private String waitingCase() {
    return id(
        "SELECT c.id FROM moderation_case c JOIN idea i ON i.id = c.subject_id"
            + " WHERE c.state <> 'DECIDED' AND i.board_id = '"
            + board()
            + "' LIMIT 1");
  }

  private String id(String sql) {
    return jdbc.sql(sql).query(UUID.class).list().getFirst().toString();
  }
}

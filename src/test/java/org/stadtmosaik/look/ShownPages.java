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
        new Shown("board-newest", "/b/" + board() + "?order=newest&q=Kinder"),
        new Shown("search", "/search?q=Kinder"),
        new Shown("board-map", "/b/" + board() + "/map"),
        new Shown("write", "/b/" + board() + "/write"),
        new Shown("idea", "/i/" + idea()),
        new Shown("idea-join", "/i/" + idea() + "/join#0123456789"),
        new Shown("mine", "/mine"),
        new Shown("messages", "/mine/messages"),
        new Shown("my-meetings", "/mine/meetings"),
        new Shown("calendars", "/calendars"),
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
        new Shown("card-boards", "/staff/cards"),
        new Shown("card-entry", "/staff/boards/" + board() + "/enter"),
        new Shown("idea-files", "/staff/ideas/" + idea() + "/files"),
        new Shown("surveys", "/staff/surveys"),
        new Shown("survey-library", "/staff/surveys/library"),
        new Shown(
            "survey-translations", "/staff/surveys/build/" + questionnaire() + "/translations"),
        new Shown("survey-work", "/staff/surveys/" + survey()),
        new Shown("survey-results", "/staff/surveys/" + endedSurvey() + "/results"),
        new Shown("polls", "/staff/polls"),
        new Shown("poll-work", "/staff/polls/" + poll()),
        new Shown("poll-change", "/staff/polls/" + poll() + "/edit"),
        new Shown("poll-new", "/staff/polls/new/" + project()),
        new Shown("meetings", "/staff/meetings"),
        new Shown("meeting-work", "/staff/meetings/" + meeting()),
        new Shown("meeting-change", "/staff/meetings/" + meeting() + "/edit"),
        new Shown("meeting-list", "/staff/meetings/" + meeting() + "/list"),
        new Shown("meeting-new", "/staff/meetings/new/" + project()),
        new Shown("places", "/staff/places"));
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

  private String questionnaire() {
    return id("SELECT id FROM questionnaire ORDER BY id LIMIT 1");
  }

  private String survey() {
    return id("SELECT id FROM survey WHERE access = 'CODES' LIMIT 1");
  }

  private String endedSurvey() {
    return id("SELECT id FROM survey WHERE state = 'SEALED' LIMIT 1");
  }

  private String poll() {
    return id(
        "SELECT p.id FROM meeting_poll p JOIN commune c ON c.id = p.commune_id"
            + " LEFT JOIN meeting_answer a ON a.poll_id = p.id"
            + " WHERE c.slug = 'nordhafen' AND p.state = 'OPEN'"
            + " GROUP BY p.id ORDER BY COUNT(a.id) DESC LIMIT 1");
  }

  private String meeting() {
    return id(
        "SELECT m.id FROM meeting m JOIN commune c ON c.id = m.commune_id"
            + " LEFT JOIN meeting_registration r ON r.meeting_id = m.id"
            + " WHERE c.slug = 'nordhafen' AND m.state = 'PLANNED'"
            + " GROUP BY m.id ORDER BY COUNT(r.id) DESC LIMIT 1");
  }

  private String project() {
    return id("SELECT id FROM project WHERE slug = 'wohnen-und-ankommen'");
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

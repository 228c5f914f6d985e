package org.stadtmosaik.access;

import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.account.DemoStaff;
import org.stadtmosaik.account.DeviceCookie;
import org.stadtmosaik.account.NewStaff;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.account.VolunteerLanguages;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.NewBoard;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.media.Attachment;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaDrafts;
import org.stadtmosaik.media.MediaId;
import org.stadtmosaik.media.MediaSubject;
import org.stadtmosaik.media.Pictures;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.moderation.CaseId;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.project.NewProject;
import org.stadtmosaik.project.ProjectEditing;
import org.stadtmosaik.project.ProjectState;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.PseudonymId;
import org.stadtmosaik.shared.ResidentKey;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.writing.QuestionnaireId;

/**
 * Two communes, each with a project, a board, ideas in every state, an open case, and staff in
 * every role. Made by the services themselves, under names that no other test has.
 */
public final class Fixtures {

  /** What a commune has in the matrix. */
  public record Place(
      CommuneSummary commune,
      ProjectSummary project,
      BoardSummary board,
      ProjectSummary draft,
      BoardSummary draftBoard,
      IdeaId held,
      IdeaId published,
      IdeaId declined,
      IdeaId withdrawn,
      CaseId open,
      CaseId decided,
      SurveySummary survey) {}

  public static final Actor COMMAND = new Actor.Command("access-test");

  /** With codes, so that everything that staff can do has something to do it with. */
  private static final String SURVEY =
      """
      {"schema":1,"code":"matrix","title":{"de":"Der Park"},"languages":["de"],"original":"de",
       "access":"codes","groups":[{"code":"g1","pages":[{"code":"p1","questions":[
         {"code":"why","type":"text","title":{"de":"Warum?"}}]}]}]}
      """;

  private final Communes communes;
  private final Projects projects;
  private final ProjectEditing editing;
  private final Boards boards;
  private final Ideas ideas;
  private final Moderation moderation;
  private final DemoStaff staff;
  private final JdbcClient jdbc;
  private final String mark = UUID.randomUUID().toString().substring(24);
  private final Map<Who, Actor> actors = new EnumMap<>(Who.class);

  /** Somebody who moderates in commune A only. */
  public final StaffId colleague;

  /** Somebody who translates in commune A as a volunteer. */
  public final StaffId volunteer;

  /** Somebody who works in both communes. */
  public final StaffId shared;

  public final StaffId otherOperator;

  /** Somebody who is to moderate in commune A and has not set their account up. */
  public final StaffId invited;

  /** A photo of commune A's idea in each state. */
  public final Map<String, MediaId> photos = new TreeMap<>();

  /** A meeting of commune A, in an hour. */
  public final MeetingSummary meeting;

  /** A date poll of commune A that runs. */
  public final PollView poll;

  /** A questionnaire of commune A that is being written. */
  public final QuestionnaireId questionnaire;

  public final Place here;
  public final Place elsewhere;

  public Fixtures(BeanFactory beans) {
    communes = beans.getBean(Communes.class);
    projects = beans.getBean(Projects.class);
    editing = beans.getBean(ProjectEditing.class);
    boards = beans.getBean(Boards.class);
    ideas = beans.getBean(Ideas.class);
    moderation = beans.getBean(Moderation.class);
    staff = beans.getBean(DemoStaff.class);
    jdbc = beans.getBean(JdbcClient.class);
    actors.put(Who.ANONYMOUS, new Actor.Anonymous());
    actors.put(Who.AUTHOR, new Actor.Resident(DeviceCookie.newKey()));
    actors.put(Who.OTHER_RESIDENT, new Actor.Resident(DeviceCookie.newKey()));
    actors.put(Who.COMMAND, COMMAND);
    CommuneSummary a = commune("a");
    CommuneSummary b = commune("b");
    actors.put(Who.MODERATOR, employ(Who.MODERATOR, a, Role.MODERATOR));
    actors.put(Who.LEAD, employ(Who.LEAD, a, Role.LEAD));
    actors.put(Who.ADMINISTRATOR, employ(Who.ADMINISTRATOR, a, Role.ADMINISTRATOR));
    actors.put(Who.MODERATOR_ELSEWHERE, employ(Who.MODERATOR_ELSEWHERE, b, Role.MODERATOR));
    actors.put(Who.LEAD_ELSEWHERE, employ(Who.LEAD_ELSEWHERE, b, Role.LEAD));
    actors.put(
        Who.ADMINISTRATOR_ELSEWHERE, employ(Who.ADMINISTRATOR_ELSEWHERE, b, Role.ADMINISTRATOR));
    actors.put(Who.TRANSLATOR, employ(Who.TRANSLATOR, a, Role.TRANSLATOR));
    beans
        .getBean(VolunteerLanguages.class)
        .change(
            COMMAND,
            a.id(),
            ((Actor.Staff) actor(Who.TRANSLATOR)).id(),
            Set.of(),
            Set.of(Language.ARABIC));
    StaffId operator = account(Who.OPERATOR.name(), true);
    actors.put(Who.OPERATOR, new Actor.Staff(operator, "Ona", true, Map.of()));
    colleague = account("colleague", false);
    communes.grant(COMMAND, a.id(), colleague, Role.MODERATOR);
    volunteer = account("volunteer", false);
    communes.grant(COMMAND, a.id(), volunteer, Role.TRANSLATOR);
    shared = account("shared", false);
    communes.grant(COMMAND, a.id(), shared, Role.MODERATOR);
    communes.grant(COMMAND, b.id(), shared, Role.MODERATOR);
    otherOperator = account("other-operator", true);
    communes.grant(COMMAND, a.id(), otherOperator, Role.MODERATOR);
    invited =
        beans
            .getBean(StaffAccounts.class)
            .create(
                COMMAND,
                a.id(),
                new NewStaff(email("invited"), "Neu", Set.of(Role.MODERATOR), Language.GERMAN))
            .staff();
    here = place(beans, a, Who.MODERATOR);
    elsewhere = place(beans, b, Who.MODERATOR_ELSEWHERE);
    meeting = MeetingStaffCalls.meeting(beans, here);
    poll = PollCalls.poll(beans, here);
    questionnaire = WritingRows.questionnaire(beans, here, secret());
    Map.of(
            "held", here.held(),
            "published", here.published(),
            "declined", here.declined(),
            "withdrawn", here.withdrawn())
        .forEach((state, idea) -> photos.put(state, photoOf(beans, idea)));
  }

  /** Puts a photo to an idea, in whatever state that is. */
  private MediaId photoOf(BeanFactory beans, IdeaId idea) {
    MediaDrafts drafts = beans.getBean(MediaDrafts.class);
    UUID clientId = UUID.randomUUID();
    PseudonymId author = ((Actor.Resident) actor(Who.AUTHOR)).in(here.project().id());
    drafts.keep(
        here.commune().id(), author, clientId, new ByteArrayInputStream(Pictures.jpeg(40, 30)));
    MediaSubject subject = new MediaSubject(Ideas.TYPE, idea.value());
    beans
        .getBean(TransactionOperations.class)
        .executeWithoutResult(
            _ -> drafts.attach(subject, author, List.of(new Attachment(clientId, null))));
    return beans
        .getBean(Media.class)
        .of(Ideas.TYPE, List.of(idea.value()))
        .get(idea.value())
        .getFirst()
        .id();
  }

  public Actor actor(Who who) {
    return actors.get(who);
  }

  /** The secret on the device of one of the two residents. */
  public ResidentKey key(Who resident) {
    return ((Actor.Resident) actor(resident)).key();
  }

  public String email(String name) {
    return name.toLowerCase(java.util.Locale.ROOT) + "@" + mark + ".example";
  }

  /** A word that only this set of fixtures uses. */
  public String mark() {
    return mark;
  }

  /** What stands in every text that the matrix holds back from somebody. */
  public String secret() {
    return "Geheim" + mark;
  }

  /** The name of a job that failed and waits for its next attempt. */
  public String aFailedJob() {
    String name = "failed-" + mark();
    jdbc.sql(
            "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " consecutive_failures, version) VALUES (?, '1', '2036-01-01', 0, 3, 1)")
        .param(name)
        .update();
    return name;
  }

  /** A new idea of the author's, which waits for a decision. */
  public IdeaId freshIdea(BoardId board) {
    IdeaSubmission written = new IdeaSubmission("Eine Bank am Fluss " + secret(), null, "de");
    return ideas.submit(actor(Who.AUTHOR), board, Ids.next(), written).id();
  }

  /** A new idea of the author's, published on commune A's board. */
  public IdeaId publishedIdea() {
    IdeaId idea = freshIdea(here.board().id());
    decide(Who.MODERATOR, idea, Verdict.publish());
    return idea;
  }

  /**
   * A hash of each table's rows, to see whether anything was written. Not the server's own {@code
   * CHECKSUM TABLE}: for a table with a generated column that one changes by itself.
   */
  public Map<String, Integer> contents() {
    Map<String, Integer> contents = new TreeMap<>();
    jdbc.sql(
            "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                // Who has a questionnaire open is told to colleagues for half a minute; and what a
                // look at live figures showed is remembered, so that two looks tell no more.
                + " AND table_name NOT IN ('questionnaire_presence', 'survey_live')")
        .query(String.class)
        .list()
        .forEach(table -> contents.put(table, content(table)));
    return contents;
  }

  private int content(String table) {
    AtomicInteger sum = new AtomicInteger();
    jdbc.sql("SELECT * FROM " + table)
        .query(row -> {
          int hash = 1;
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            hash = 31 * hash + Objects.hashCode(row.getString(i));
          }
          sum.addAndGet(hash);
        });
    return sum.get();
  }

  /** The newest case about this idea. */
  public CaseId caseOf(IdeaId idea) {
    return jdbc.sql("SELECT id FROM moderation_case WHERE subject_id = ? ORDER BY opened_at DESC")
        .param(idea.value())
        .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
        .list()
        .getFirst();
  }

  /** The version of an idea, as its author knows it. */
  public long version(IdeaId idea) {
    return ideas.get(actor(Who.AUTHOR), idea).version();
  }

  private Place place(BeanFactory beans, CommuneSummary commune, Who moderator) {
    ProjectSummary project = project(commune, "p-", "Projekt");
    ProjectSummary draft = project(commune, "d-", "Entwurf " + secret());
    BoardSummary draftBoard =
        boards.create(
            COMMAND,
            draft.id(),
            new NewBoard("draft", text(secret()), text(secret()), ReviewPolicy.BEFORE));
    editing.become(
        COMMAND, draft.id(), editing.open(COMMAND, draft.id()).version(), ProjectState.DRAFT);
    NewBoard asked =
        new NewBoard(boardName(commune), text("Ideen"), text("Dazu"), ReviewPolicy.BEFORE);
    BoardSummary board = boards.create(COMMAND, project.id(), asked);
    IdeaId published = freshIdea(board.id());
    CaseId decided = caseOf(published);
    decide(moderator, published, Verdict.publish());
    IdeaId declined = freshIdea(board.id());
    decide(moderator, declined, Verdict.decline(DeclineReason.UNCLEAR, text("Bitte genauer.")));
    IdeaId withdrawn = freshIdea(board.id());
    ideas.withdraw(actor(Who.AUTHOR), withdrawn);
    IdeaId held = freshIdea(board.id());
    return new Place(
        commune,
        project,
        board,
        draft,
        draftBoard,
        held,
        published,
        declined,
        withdrawn,
        caseOf(held),
        decided,
        beans.getBean(Surveys.class).publish(COMMAND, project.id(), SURVEY));
  }

  private ProjectSummary project(CommuneSummary commune, String slug, String title) {
    return projects.create(
        COMMAND,
        commune.id(),
        new NewProject(
            slug + commune.slug(), text(title), text("Worum"), List.of(), List.of(), false));
  }

  private void decide(Who moderator, IdeaId idea, Verdict verdict) {
    moderation.decide(actor(moderator), caseOf(idea), version(idea), verdict);
  }

  private CommuneSummary commune(String name) {
    return communes.create(
        COMMAND, name + "-" + mark, text("Stadt " + name + " " + mark), List.of(), false);
  }

  private String boardName(CommuneSummary commune) {
    return "board of " + commune.slug();
  }

  private Actor employ(Who who, CommuneSummary commune, Role role) {
    StaffId id = account(who.name(), false);
    communes.grant(COMMAND, commune.id(), id, role);
    Map<CommuneId, Set<Role>> roles = Map.of(commune.id(), Set.of(role));
    return new Actor.Staff(id, who.name(), false, roles);
  }

  private StaffId account(String name, boolean operator) {
    return staff.ensure(email(name), name, operator);
  }

  static LocalizedText text(String german) {
    return LocalizedText.of(Language.GERMAN, german);
  }
}

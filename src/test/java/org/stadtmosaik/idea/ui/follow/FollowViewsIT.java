package org.stadtmosaik.idea.ui.follow;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.TestClock;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.chain.IdeaChains;
import org.stadtmosaik.idea.chain.NextStep;
import org.stadtmosaik.idea.chain.TargetLinks;
import org.stadtmosaik.idea.follow.FollowUpOrder;
import org.stadtmosaik.idea.follow.FollowUpOrder.NewAnswer;
import org.stadtmosaik.idea.follow.FollowUpOrder.NewStatus;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.IdeaStatus;
import org.stadtmosaik.idea.follow.IdeaStatuses;
import org.stadtmosaik.idea.follow.StaffIdeas;
import org.stadtmosaik.idea.follow.StatusKind;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.meeting.LinkKind;
import org.stadtmosaik.meeting.MeetingFixtures;
import org.stadtmosaik.meeting.MeetingLinks;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.Minutes;
import org.stadtmosaik.meeting.PollFixtures;
import org.stadtmosaik.project.EditedProject;
import org.stadtmosaik.project.ProjectEditing;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.Question;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.shell.FactRow;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.TextsField;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.translation.FoldedOriginal;
import org.stadtmosaik.translation.TranslationDesk;

/** What became of ideas, as residents read it and as staff write it. */
@DatabaseTest
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class FollowViewsIT {

  @Autowired private Fixtures fixtures;
  @Autowired private MeetingFixtures made;
  @Autowired private TestClock clock;
  @Autowired private Ideas ideas;
  @Autowired private StaffIdeas staffIdeas;
  @Autowired private FollowUps followUps;
  @Autowired private IdeaStatuses statuses;
  @Autowired private IdeaMerges merges;
  @Autowired private IdeaChains chains;
  @Autowired private Boards boards;
  @Autowired private Communes communes;
  @Autowired private ProjectEditing editing;
  @Autowired private Minutes minutes;
  @Autowired private MeetingLinks links;
  @Autowired private TargetLinks targetLinks;
  @Autowired private Projects projects;
  @Autowired private Search search;
  @Autowired private TranslationDesk translations;
  @Autowired private StoryPart storyPart;
  @Autowired private MergedPart mergedPart;
  @Autowired private MineStory mine;
  @Autowired private ChainPart chainPart;

  private final Actor.Resident author = aResident();
  private final Question bench = new Question(Ids.next(), written("Wo fehlen Bänke?"));
  private final Question shade = new Question(Ids.next(), written("Wo fehlt Schatten?"));
  private Town town;
  private Actor.Staff lead;

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    lead = aLeadOf(town);
    EditedProject project = editing.open(lead, town.project().id());
    ProjectContent now = project.content();
    editing.save(
        lead,
        project.id(),
        project.version(),
        new ProjectContent(
            now.original(),
            Set.of(Language.GERMAN, Language.ENGLISH),
            now.title(),
            now.summary(),
            now.description(),
            now.picture(),
            now.pictureAlt(),
            List.of(bench, shade),
            now.phases(),
            now.partners(),
            now.news(),
            now.contact(),
            now.outcomes()));
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void tellsWhoseIdeaWentIntoAnotherWhatBecameOfThatOne() {
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId between = fixtures.aPublishedIdeaAtOnce(town, aResident());
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, aResident());
    merge(between, goes);
    merge(stays, between);
    chains.link(lead, stays, Set.of(), Set.of(bench.id()));
    followUps.decide(
        lead,
        new FollowUpOrder(
            UUID.randomUUID(),
            Map.of(stays, followUps.story(stays).version()),
            new NewStatus(
                statuses.of(lead, town.board().id()).get(2).id(), german("Das machen wir.")),
            new NewAnswer(german("Acht Bänke kommen."), "Grünamt")));

    String said = text(mine.of(ideas.mine(author)).get(goes));

    assertThat(said)
        .contains("Ihre Idee gehört jetzt zu dieser.", "Das machen wir.", "Acht Bänke kommen.")
        .contains("Wo fehlen Bänke?");
    assertThat(mine.of(ideas.mine(author)).get(goes))
        .flatExtracting(part -> _find(part, Anchor.class))
        .extracting(Anchor::getHref)
        .contains("i/" + stays.value());

    ideas.withdraw(author, goes);
    assertThat(mine.of(ideas.mine(author))).isEmpty();
  }

  @Test
  void saysAtWhichMeetingAnIdeaWasTalkedAboutOnceTheMinutesArePublic() {
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId asked = fixtures.aPublishedIdeaAtOnce(town, author);
    chains.link(lead, asked, Set.of(), Set.of(bench.id()));
    MeetingView meeting = made.aMeeting(town, 5, Duration.ofHours(1));
    links.put(lead, meeting.id(), LinkKind.IDEA, idea.value(), null, null);
    links.put(lead, meeting.id(), LinkKind.QUESTION, bench.id(), null, null);
    minutes.write(lead, meeting.id(), null, german("Drei Bänke am Kanal."));
    clock.advance(Duration.ofHours(2));
    assertThat(page(idea)).isEmpty();

    minutes.publish(lead, meeting.id());

    for (IdeaId each : List.of(idea, asked)) {
      assertThat(text(page(each))).contains("Darüber wurde gesprochen", "Treffen am Kanal");
      assertThat(_find(page(each).getFirst(), Anchor.class))
          .extracting(Anchor::getHref)
          .contains("m/" + meeting.summary().handle());
    }
    assertThat(chains.of(town.project().id()).talks()).containsOnlyKeys(bench.id());
    minutes.withdraw(lead, meeting.id());
    assertThat(page(idea)).isEmpty();
    assertThat(chains.of(town.project().id()).talks()).isEmpty();
  }

  @Test
  void saysHowManyIdeasLedToAQuestionAndHowManyOfThemAreNotListed() {
    Set<IdeaId> many =
        IntStream.range(0, 23)
            .mapToObj(_ -> fixtures.aPublishedIdeaAtOnce(town, author))
            .collect(Collectors.toSet());
    targetLinks.link(lead, town.project().id(), bench.id(), Set.of(), many);
    targetLinks.link(lead, town.project().id(), shade.id(), Set.of(), Set.of(first(many)));
    OutcomesView page = new OutcomesView(communes, projects, chains);

    page.show(town.commune(), town.project());

    assertThat(text(List.of(page)))
        .contains("23 Ideen, die dazu geführt haben", "Und 3 weitere Ideen")
        .contains("1 Idee, die dazu geführt hat");
    assertThat(_find(page, Anchor.class))
        .filteredOn(link -> link.getHref().startsWith("i/"))
        .hasSize(21);
  }

  private static IdeaId first(Set<IdeaId> ideas) {
    return ideas.iterator().next();
  }

  @Test
  void keepsTheTicksOfWhoeverIsSecondAndSaysWhatChanged() {
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, author);
    LinksCard card = new LinksCard(desk(), idea, town.board().id());
    UI.getCurrent().add(card);
    chains.link(aLeadOf(town), idea, Set.of(), Set.of(bench.id()));

    tick(_find(card, Tick.class).getLast());
    _click(_get(card, NativeButton.class));

    assertThat(chains.linked(lead, idea)).containsExactly(bench.id());
    assertThat(text(List.of(card))).contains("Neu verknüpft:", "speichern Sie noch einmal");
    assertThat(_find(card, Tick.class).getLast().ticked()).isTrue();
    _click(_get(card, NativeButton.class));
    assertThat(chains.linked(lead, idea)).containsExactly(shade.id());
  }

  @Test
  void showsALeadWhichIdeasLedToAQuestionAndTakesOverWhatAColleagueLinkedMeanwhile() {
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId other = fixtures.aPublishedIdeaAtOnce(town, author);
    search.refresh(Ideas.TYPE, List.of(idea.value(), other.value()));
    StaffQuestionsView all = new StaffQuestionsView(questions());
    all.show(town.project().id());
    assertThat(text(List.of(all))).contains("Wo fehlen Bänke?", "Noch keine Idee verknüpft");
    StaffQuestionView page = new StaffQuestionView(questions());
    page.show(town.project().id(), bench.id());
    UI.getCurrent().add(page);
    assertThat(text(List.of(page))).contains("Noch ist keine Idee verknüpft.");
    _get(page, Field.class)
        .fill(ideas.get(author, idea).text().strip().lines().findFirst().orElseThrow());
    FindIdeasCard find = _get(page, FindIdeasCard.class);
    _click(button(find, "Suchen"));
    NativeButton add =
        _find(find, NativeButton.class).stream()
            .filter(it ->
                it.getParent()
                    .orElseThrow()
                    .getChildren()
                    .anyMatch(part ->
                        part instanceof Anchor link
                            && link.getHref().endsWith(idea.value().toString())))
            .findFirst()
            .orElseThrow();
    _click(add);
    assertThat(add.getText()).isEqualTo("Steht in der Liste");
    chains.link(aLeadOf(town), other, Set.of(), Set.of(bench.id()));
    LinkedIdeasCard linked = _get(page, LinkedIdeasCard.class);

    _click(button(linked, "Verknüpfungen speichern"));

    assertThat(chains.linked(lead, idea)).isEmpty();
    assertThat(text(List.of(linked))).contains("Inzwischen geändert:", "Neu verknüpft:");
    _click(button(linked, "Verknüpfungen speichern"));
    assertThat(chains.linked(lead, idea)).containsExactly(bench.id());
    assertThat(chains.linked(lead, other)).containsExactly(bench.id());
    _find(linked, Tick.class).getFirst().getElement().setProperty("checked", false);
    _click(button(linked, "Verknüpfungen speichern"));
    assertThat(chains.linked(lead, idea)).isEmpty();
    all.show(town.project().id());
    assertThat(text(List.of(all))).contains("1 Idee verknüpft");
  }

  @Test
  void saysInTheReadersLanguageWhyAnIdeaWentIntoAnother() {
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, aResident());
    merge(stays, goes);
    save("merge", merges.parts(stays).getFirst().id(), "İkisi de bank istiyor.");
    UI.getCurrent().setLocale(Language.TURKISH.locale());

    List<Component> page = mergedPart.of(author, ideas.get(author, stays), town.board());
    for (List<Component> place : List.of(page, mine.of(ideas.mine(author)).get(goes))) {
      assertThat(place)
          .flatExtracting(part -> _find(part, UserText.class))
          .filteredOn(it -> it.getText().equals("İkisi de bank istiyor."))
          .singleElement()
          .satisfies(it -> assertThat(it.getElement().getAttribute("lang")).isEqualTo("tr"));
      assertThat(place)
          .flatExtracting(part -> _find(part, FoldedOriginal.class))
          .singleElement()
          .satisfies(it -> assertThat(text(List.of(it))).contains("Beide wünschen sich Bänke."));
    }
  }

  @Test
  void showsReasonsAndEarlierAnswersInTheReadersLanguageAndTheOriginalATapAway() {
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, author);
    UUID status = statuses.of(lead, town.board().id()).getFirst().id();
    for (String word : List.of("Zuerst", "Danach")) {
      followUps.decide(
          lead,
          new FollowUpOrder(
              UUID.randomUUID(),
              Map.of(idea, followUps.story(idea).version()),
              new NewStatus(status, german(word + " geprüft.")),
              new NewAnswer(german(word + " gesagt."), "Grünamt")));
    }
    UUID reason = followUps.story(idea).changes().getLast().id();
    UUID earlier = followUps.story(idea).answers().getLast().id();
    save("reason", reason, "Önce bakıldı.");
    save("earlier-answer", earlier, "Önce söylendi.");
    UI.getCurrent().setLocale(Language.TURKISH.locale());

    List<Component> part = storyPart.of(author, ideas.get(author, idea), town.board());

    assertThat(text(part)).contains("Önce bakıldı.", "Önce söylendi.", "Danach gesagt.");
    assertThat(_find(part.getFirst(), FoldedOriginal.class))
        .extracting(it -> it.getElement().getTextRecursively())
        .satisfiesExactly(
            one -> assertThat(one).contains("Zuerst geprüft."),
            two -> assertThat(two).contains("Zuerst gesagt."));
  }

  @Test
  void showsAProjectsOwnStateInTheReadersLanguageAndTheLeadsWordsATapAway() {
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, author);
    UUID state = UUID.randomUUID();
    statuses.add(
        lead,
        town.board().id(),
        new IdeaStatus(
            state, StatusKind.TAKEN_UP, german("Im Bautrupp"), german("Der Bautrupp hat sie.")));
    followUps.decide(
        lead,
        new FollowUpOrder(
            UUID.randomUUID(),
            Map.of(idea, followUps.story(idea).version()),
            new NewStatus(state, LocalizedText.of("Das machen wir.", "We do it.", "سننفذ ذلك.")),
            null));
    UI.getCurrent().setLocale(Language.ENGLISH.locale());

    StatusTag before = _get(story(idea), StatusTag.class);
    assertThat(before.getText()).isEqualTo("Im Bautrupp");
    assertThat(before.getElement().getAttribute("lang")).isEqualTo("de");
    assertThat(before.getElement().getAttribute("dir")).isEqualTo("auto");

    translations.save(
        lead,
        "state",
        state,
        Language.ENGLISH,
        Map.of("title", "With the crew", "text", "The crew has it."),
        0);
    StatusTag after = _get(story(idea), StatusTag.class);
    assertThat(after.getText()).isEqualTo("With the crew");
    assertThat(after.getElement().getAttribute("lang")).isEqualTo("en");
    assertThat(text(List.of(story(idea)))).contains("The crew has it.");
    assertThat(_get(story(idea), FoldedOriginal.class).getElement().getTextRecursively())
        .contains("Im Bautrupp\nDer Bautrupp hat sie.");
    assertThat(
            _get(mine.of(ideas.mine(author)).get(idea).getFirst(), FoldedOriginal.class)
                .getElement()
                .getTextRecursively())
        .contains("Im Bautrupp")
        .doesNotContain("Der Bautrupp");
  }

  private Component story(IdeaId idea) {
    return storyPart.of(author, ideas.get(author, idea), town.board()).getFirst();
  }

  private void save(String kind, UUID subject, String text) {
    translations.save(lead, kind, subject, Language.TURKISH, Map.of("text", text), 0);
  }

  @Test
  void keepsTheFactsOfACardApart() {
    fixtures.aPublishedIdeaAtOnce(town, author);
    StaffIdeasView page = new StaffIdeasView(desk());
    page.open(town.board());

    FactRow facts = _get(page, FactRow.class);

    assertThat(facts.getComponentAt(0).getElement().getTextRecursively())
        .isEqualTo("Keine Unterstützung");
    assertThat(dotted(facts)).containsExactly(false, true);
    assertThat(
            dotted(new FactRow(new StatusTag(StatusTag.Tone.PLAIN, "Offen"), new Span("gestern"))))
        .as("a tag has an edge")
        .containsExactly(false, false);
  }

  private static List<Boolean> dotted(FactRow facts) {
    return facts.getChildren().map(it -> it.hasClassName("dotted")).toList();
  }

  private QuestionDesk questions() {
    return new QuestionDesk(targetLinks, projects, () -> lead);
  }

  @Test
  void keepsWhatWasTypedAboutTheNextStepByWhoeverIsSecond() {
    NextStepCard card = new NextStepCard(desk(), town.board());
    UI.getCurrent().add(card);
    NextStep first = new NextStep(LocalDate.of(2026, 12, 1), german("Der Rat entscheidet."));
    chains.plan(aLeadOf(town), town.board().id(), null, first);
    _find(card, Field.class).getFirst().fill("2027-01-15");
    _find(_get(card, TextsField.class), Field.class).getFirst().fill("Wir fragen nach.");

    _click(save(card));

    assertThat(chains.next(town.project().id())).contains(first);
    assertThat(text(List.of(card))).contains("Jetzt ist gespeichert:", "Der Rat entscheidet.");
    assertThat(_find(card, Field.class).getFirst().value()).isEqualTo("2027-01-15");
    _click(save(card));
    assertThat(chains.next(town.project().id()).orElseThrow().text().original())
        .isEqualTo("Wir fragen nach.");
  }

  @Test
  void addsAStateAndLosesNothingThatIsTypedElsewhereOnThePage() {
    StaffStatesView page = new StaffStatesView(desk());
    page.show(town.board());
    UI.getCurrent().add(page);
    Card first = _find(page, Card.class).getFirst();
    _find(first, Field.class).getFirst().fill("Ganz offen");
    NewStateCard more = _get(page, NewStateCard.class);
    _find(more, TextsField.class)
        .forEach(it -> _find(it, Field.class).getFirst().fill("Im Bauausschuss"));
    _get(more, Choice.class).getElement().setProperty("value", "1");

    _click(_get(more, NativeButton.class));

    Card added = _find(page, Card.class).get(StatusKind.values().length);
    assertThat(text(List.of(added))).contains("Im Bauausschuss", "Zählt als: In Prüfung");
    _click(button(added, "Nach oben"));
    _click(button(added, "Nicht mehr vergeben"));
    IdeaStatus own = statuses.of(lead, town.board().id()).get(StatusKind.values().length - 1);
    assertThat(own.title().in(Language.GERMAN).text()).isEqualTo("Im Bauausschuss");
    assertThat(own.kind()).isEqualTo(StatusKind.UNDER_REVIEW);
    assertThat(own.retired()).isTrue();
    assertThat(text(List.of(added))).contains("Wird nicht mehr vergeben.");
    assertThat(_find(first, Field.class).getFirst().value()).isEqualTo("Ganz offen");
    _click(button(first, "Speichern"));
    assertThat(statuses.of(lead, town.board().id()).getFirst().title().texts())
        .containsValue("Ganz offen");
  }

  private static NativeButton button(Component card, String words) {
    return _get(card, NativeButton.class, it -> it.withText(words));
  }

  private static NativeButton save(Component card) {
    return _find(card, NativeButton.class).stream()
        .filter(it -> it.hasClassName("btn") && !it.hasClassName("quiet"))
        .findFirst()
        .orElseThrow();
  }

  private static void tick(Tick tick) {
    tick.getElement().setProperty("checked", true);
  }

  private FollowDesk desk() {
    return new FollowDesk(
        staffIdeas, followUps, statuses, merges, chains, boards, communes, () -> lead);
  }

  private List<Component> page(IdeaId idea) {
    return chainPart.of(author, ideas.get(author, idea), town.board());
  }

  private void merge(IdeaId into, IdeaId going) {
    merges.merge(
        lead,
        new MergeOrder(
            UUID.randomUUID(),
            into,
            Map.of(into, followUps.story(into).version(), going, followUps.story(going).version()),
            german("Beide wünschen sich Bänke.")));
  }

  private static String text(List<? extends Component> parts) {
    return parts.stream()
        .map(part -> part.getElement().getTextRecursively())
        .collect(Collectors.joining("\n"));
  }

  private static LocalizedText german(String text) {
    return LocalizedText.of(Language.GERMAN, text);
  }

  private static TranslatedText written(String text) {
    return TranslatedText.of(Language.GERMAN, text);
  }
}

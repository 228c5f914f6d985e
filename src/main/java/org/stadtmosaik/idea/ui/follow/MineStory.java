package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.chain.IdeaChain;
import org.stadtmosaik.idea.chain.IdeaChains;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.OfficialAnswer;
import org.stadtmosaik.idea.follow.StatusChange;
import org.stadtmosaik.idea.merge.IdeaMerge;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.JointIdeas;
import org.stadtmosaik.idea.translation.TranslatedAnswers;
import org.stadtmosaik.idea.translation.TranslatedStory;
import org.stadtmosaik.idea.ui.MinePart;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.translation.Translated;

/**
 * What became of a resident's own ideas: state and reason, answer, why one was merged, and its way.
 * Of one that went into another it is said there what became of that.
 */
@org.springframework.stereotype.Component
@Order(10)
class MineStory implements MinePart {

  private final FollowUps followUps;
  private final IdeaMerges merges;
  private final JointIdeas jointIdeas;
  private final IdeaChains chains;
  private final TranslatedAnswers translated;
  private final TranslatedStory told;

  MineStory(
      FollowUps followUps,
      IdeaMerges merges,
      JointIdeas jointIdeas,
      IdeaChains chains,
      TranslatedAnswers translated,
      TranslatedStory told) {
    this.followUps = followUps;
    this.merges = merges;
    this.jointIdeas = jointIdeas;
    this.chains = chains;
    this.translated = translated;
    this.told = told;
  }

  @Override
  public Map<IdeaId, List<Component>> of(List<IdeaView> own) {
    List<IdeaView> published =
        own.stream().filter(it -> it.state() == IdeaState.PUBLISHED).toList();
    List<IdeaId> merged =
        own.stream().filter(it -> it.state() == IdeaState.MERGED).map(IdeaView::id).toList();
    Map<IdeaId, List<Component>> parts = new HashMap<>();
    Map<IdeaId, IdeaMerge> gone = merges.of(merged);
    Map<UUID, Translated> why = told.merges(gone.values(), CurrentLanguage.get());
    gone.forEach(
        (id, merge) -> put(parts, id, StaffSaid.reason(merge.reason(), why.get(merge.id()))));
    Map<IdeaId, IdeaView> joint = jointIdeas.of(merged);
    joint.forEach((id, stays) -> put(parts, id, joined(stays)));
    // What became of each idea, and of those that are now part of another at that one.
    Map<IdeaId, IdeaView> read = new LinkedHashMap<>();
    published.forEach(it -> read.put(it.id(), it));
    joint.values().forEach(it -> read.put(it.id(), it));
    Map<IdeaId, List<IdeaId>> shownAt = new HashMap<>();
    published.forEach(it -> shownAt.computeIfAbsent(it.id(), _ -> new ArrayList<>()).add(it.id()));
    joint.forEach(
        (id, stays) -> shownAt.computeIfAbsent(stays.id(), _ -> new ArrayList<>()).add(id));
    Map<IdeaId, StatusChange> states = followUps.now(read.keySet());
    Map<IdeaId, OfficialAnswer> answers = followUps.answers(read.keySet());
    Map<IdeaId, Translated> words = translated.of(answers.keySet(), CurrentLanguage.get());
    Map<UUID, Translated> reasons = told.changes(states.values(), CurrentLanguage.get());
    Map<IdeaId, IdeaChain> ways = chains.of(read.values());
    shownAt.forEach((of, places) ->
        places.forEach(place -> {
          Optional.ofNullable(states.get(of))
              .ifPresent(it -> put(parts, place, StoryCard.change(it, reasons)));
          Optional.ofNullable(answers.get(of))
              .ifPresent(it -> put(parts, place, StoryCard.answer(it, words.get(of))));
          Optional.ofNullable(ways.get(of)).ifPresent(it -> put(parts, place, way(it)));
        }));
    return parts;
  }

  private static Paragraph joined(IdeaView stays) {
    Anchor link = new Anchor(FollowWords.page(stays.id()), stays.heading());
    UserText.mark(link, stays.language());
    Paragraph sentence = new Paragraph(new Span(text("follow.mine.joined") + " "), link);
    sentence.addClassName("mine-joined");
    return sentence;
  }

  private static NativeDetails way(IdeaChain chain) {
    return new NativeDetails(text("follow.chain.title"), ChainList.of(chain));
  }

  private static void put(Map<IdeaId, List<Component>> parts, IdeaId id, Component part) {
    parts.computeIfAbsent(id, _ -> new ArrayList<>()).add(part);
  }
}

package org.stadtmosaik.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;

/**
 * What the people of one answer or registration need in order to come.
 *
 * @param interpretation the languages into which somebody should interpret, by tag
 * @param sign whether somebody should interpret into sign language
 * @param children the ages of the children to be looked after, the youngest first
 * @param stepFree whether one of them cannot take steps
 * @param quiet whether one of them needs a room to withdraw to
 * @param food whether there is something about food
 * @param note what is to be known about it, in the person's own words
 */
public record Needs(
    SortedSet<String> interpretation,
    boolean sign,
    List<Integer> children,
    boolean stepFree,
    boolean quiet,
    boolean food,
    @Nullable String note) {

  public static final Needs NONE =
      new Needs(new TreeSet<>(), false, List.of(), false, false, false, null);

  public static final int OLDEST_CHILD = 17;
  public static final int MOST_CHILDREN = 12;
  public static final int MOST_LANGUAGES = 5;
  public static final int LONGEST_NOTE = 300;

  /**
   * @throws IllegalArgumentException if there are too many, a child is no child, or a tag is no tag
   */
  public Needs {
    SortedSet<String> tags = new TreeSet<>();
    for (String tag : interpretation) {
      tags.add(new Language(tag).base().tag());
    }
    List<Integer> ages = new ArrayList<>(children);
    Collections.sort(ages);
    note = note == null || note.isBlank() ? null : note.strip();
    if (tags.size() > MOST_LANGUAGES
        || ages.size() > MOST_CHILDREN
        || ages.stream().anyMatch(age -> age < 0 || age > OLDEST_CHILD)
        || note != null && note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException("more needs than a form can hold");
    }
    interpretation = Collections.unmodifiableSortedSet(tags);
    children = List.copyOf(ages);
  }

  /** The codes of all of them, to be held against what a date can meet. */
  public Set<Need> codes() {
    SortedSet<Need> codes = new TreeSet<>();
    interpretation.forEach(tag -> codes.add(Need.interpretation(new Language(tag))));
    add(codes, sign, Need.SIGN);
    add(codes, !children.isEmpty(), Need.CHILDCARE);
    add(codes, stepFree, Need.STEP_FREE);
    add(codes, quiet, Need.QUIET);
    add(codes, food, Need.FOOD);
    return codes;
  }

  /** Whether there is nothing to see to. */
  @JsonIgnore
  public boolean isNone() {
    return codes().isEmpty() && note == null;
  }

  private static void add(Set<Need> codes, boolean needed, Need need) {
    if (needed) {
      codes.add(need);
    }
  }
}

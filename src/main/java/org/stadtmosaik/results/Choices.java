package org.stadtmosaik.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Figure.Why;
import org.stadtmosaik.results.disclosure.Merging;
import org.stadtmosaik.results.disclosure.Room;
import org.stadtmosaik.results.disclosure.Row;

/**
 * {@link Disclosure} for a question of which several options can be chosen: each option is a table
 * of its own, chosen or not. Such a question is crossed with one other at most, and no other by it.
 *
 * <p>Options are tied by how many can be chosen, and by those that exclude the others; so a hidden
 * number only counts as hidden as far as it could differ while these rules are kept ({@link Room}).
 *
 * @param fewest that whoever answers chooses, from 1
 * @param most that anybody chooses
 * @param exclusive for each option whether choosing it excludes all others
 */
public record Choices(int fewest, int most, List<Boolean> exclusive) {

  public Choices {
    exclusive = List.copyOf(exclusive);
  }

  /**
   * What is told of the options.
   *
   * @param who of two numbers: who chose anything, and who did not
   * @param counts how often each option was chosen
   * @param chosen what is told of that
   */
  public record Told(Margin who, List<Long> counts, List<Figure> chosen) {

    public Told {
      counts = List.copyOf(counts);
      chosen = List.copyOf(chosen);
    }
  }

  /**
   * What of how often each option was chosen is told.
   *
   * @param counts how often each option was chosen
   * @param answered how many people chose anything
   * @param none how many did not
   * @return empty if nothing can be told safely
   */
  public Optional<Told> list(List<Long> counts, long answered, long none) {
    long[] chosen = array(counts);
    Room room = new Room(this, chosen, answered);
    Why[] why = new Why[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      why[i] = sensitive(chosen[i], answered);
    }
    while (isOpen(room, why)) {
      int next = cheapest(chosen, why);
      if (next < 0) {
        return Optional.empty();
      }
      why[next] = Why.COMPLEMENTARY;
    }
    List<Figure> figures = figures(chosen, why);
    if (answered < Disclosure.LEAST
        || figures.stream().noneMatch(figure -> figure.known().orElse(0) > 0)) {
      return Optional.empty();
    }
    return who(room, answered, none).map(who -> new Told(who, counts, figures));
  }

  /** Who answered at all: not told if few did not, and then it must not follow from the rest. */
  private static Optional<Margin> who(Room room, long answered, long none) {
    List<Long> counts = List.of(answered, none);
    if (!Disclosure.isSmall(none)) {
      return Optional.of(new Margin(counts, List.of(Figure.shown(answered), Figure.shown(none))));
    }
    long[] possible = room.answered();
    return Math.min(possible[1], answered + none) - possible[0] < Disclosure.LEAST
        ? Optional.empty()
        : Optional.of(
            new Margin(
                counts,
                List.of(new Figure.Hidden(Why.COMPLEMENTARY), new Figure.Hidden(Why.SMALL))));
  }

  /** Too few did or did not choose it, or everybody did. */
  private static @Nullable Why sensitive(long chosen, long group) {
    if (Disclosure.isSmall(chosen) || Disclosure.isSmall(group - chosen)) {
      return Why.SMALL;
    }
    return chosen > 0 && chosen == group ? Why.UNANIMOUS : null;
  }

  private static boolean isOpen(Room room, Why[] why) {
    List<Boolean> hidden = Arrays.stream(why).map(Objects::nonNull).toList();
    for (int i = 0; i < why.length; i++) {
      if (why[i] != null && room.width(i, hidden) < Disclosure.LEAST) {
        return true;
      }
    }
    return false;
  }

  private static int cheapest(long[] chosen, Why[] why) {
    int best = -1;
    for (int i = 0; i < why.length; i++) {
      if (why[i] == null && chosen[i] > 0 && (best < 0 || chosen[i] < chosen[best])) {
        best = i;
      }
    }
    return best;
  }

  /**
   * What of the options by the answers to another question is told. Shares are of everybody in a
   * column, so that who did not answer need not be told.
   *
   * @param told the options' own numbers as they are told
   * @param columns the other question's list as it is told everywhere
   * @param counts a row for each option, in each a number for each answer of the other question
   * @param answered for each answer of the other question how many chose anything
   * @return figures in the same places; empty if they cannot be told safely
   */
  public Optional<List<List<Figure>>> cross(
      Told told, Margin columns, long[][] counts, long[] answered) {
    Merging along = Merging.of(columns);
    Groups groups = Groups.of(this, columns, along, counts, answered);
    Room all = new Room(this, array(told.counts()), told.who().counts().getFirst());
    List<List<Figure>> figures = new ArrayList<>();
    for (int option = 0; option < counts.length; option++) {
      boolean known = told.chosen().get(option).isShown();
      Row row = new Row(option, groups.rooms(), known ? null : all);
      long[] line = groups.chosen()[option];
      Why[] why = new Why[line.length];
      for (int c = 0; c < line.length; c++) {
        why[c] = known ? groups.sensitive(option, c) : Why.COMPLEMENTARY;
      }
      if (!known && row.ownWidth() < Disclosure.LEAST || !complete(row, line, why)) {
        return Optional.empty();
      }
      figures.add(spread(line, why, along));
    }
    return Optional.of(figures);
  }

  private static boolean complete(Row row, long[] line, Why[] why) {
    while (isOpen(row, why)) {
      int next = cheapest(line, why);
      next = next < 0 ? Arrays.asList(why).indexOf(null) : next;
      if (next < 0) {
        return false;
      }
      why[next] = Why.COMPLEMENTARY;
    }
    return true;
  }

  private static boolean isOpen(Row row, Why[] why) {
    boolean[] hidden = new boolean[why.length];
    for (int c = 0; c < why.length; c++) {
      hidden[c] = why[c] != null;
    }
    for (int c = 0; c < why.length; c++) {
      if (hidden[c] && row.width(c, hidden) < Disclosure.LEAST) {
        return true;
      }
    }
    return false;
  }

  private static List<Figure> spread(long[] line, Why[] why, Merging along) {
    List<Figure> row = new ArrayList<>();
    for (int place : along.line()) {
      if (why[place] != null) {
        row.add(new Figure.Hidden(why[place]));
      } else if (place == along.shared() && line[place] > 0) {
        row.add(new Figure.Hidden(Why.COMPLEMENTARY));
      } else {
        row.add(Figure.shown(line[place]));
      }
    }
    return row;
  }

  /** The columns of a table, with those that share a line put together. */
  private record Groups(long[][] chosen, long[] people, long[] answered, List<Room> rooms) {

    static Groups of(
        Choices rules, Margin columns, Merging along, long[][] counts, long[] answered) {
      long[][] chosen = new long[counts.length][along.lines()];
      long[] people = new long[along.lines()];
      long[] who = new long[along.lines()];
      for (int c = 0; c < columns.size(); c++) {
        int place = along.line().get(c);
        people[place] += columns.counts().get(c);
        who[place] += answered[c];
        for (int option = 0; option < counts.length; option++) {
          chosen[option][place] += counts[option][c];
        }
      }
      List<Room> rooms = new ArrayList<>();
      for (int c = 0; c < people.length; c++) {
        int column = c;
        long[] there = Arrays.stream(chosen).mapToLong(line -> line[column]).toArray();
        rooms.add(new Room(rules, there, who[c]));
      }
      return new Groups(chosen, people, who, rooms);
    }

    /** A group is the column, those in it who answered, and those who chose the option. */
    @Nullable Why sensitive(int option, int column) {
      long count = chosen[option][column];
      Why why = Choices.sensitive(count, people[column]);
      if (why == null) {
        why = Choices.sensitive(count, answered[column]);
      }
      boolean only = count > 0 && count == Arrays.stream(chosen[option]).sum();
      return why == null && only ? Why.UNANIMOUS : why;
    }
  }

  private static List<Figure> figures(long[] chosen, Why[] why) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      figures.add(why[i] == null ? Figure.shown(chosen[i]) : new Figure.Hidden(why[i]));
    }
    return figures;
  }

  private static long[] array(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).toArray();
  }
}

package org.stadtmosaik.survey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Somebody with a full dump of the database who knows whose code and whose device is whose, and in
 * which order people answered, and who wants to know whose answer is whose. It tries every value
 * that rows share, over any number of tables, and every order in which rows can be read.
 */
final class SecrecyProbe {

  /** More right guesses than chance gives among a hundred. */
  private static final int TOO_MANY = 6;

  /** Chance stays below that among a hundred rows: six standard deviations. */
  private static final double CORRELATED = 0.6;

  /** Fewer rows say nothing about an order. */
  private static final int ENOUGH = 50;

  /** Rows that share a value with more others than this tell nothing apart. */
  private static final int RARE = 3;

  private static final int HOPS = 4;
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9_-]+");

  private final DataSource database;

  SecrecyProbe(DataSource database) {
    this.database = database;
  }

  /**
   * A person, as the one who looks knows them, and what is true.
   *
   * @param known everything that stands for the person: code, hash of the code, device, pseudonym
   * @param answer everything that stands for their answer
   */
  record Person(Set<String> known, Set<String> answer) {}

  private record Row(String table, Map<String, String> cells) {

    Set<String> values() {
      Set<String> values = new HashSet<>();
      cells.forEach((_, cell) -> {
        values.add(cell);
        values.addAll(Arrays.asList(WORDS.split(cell)));
      });
      values.removeIf(value -> value.length() < 4);
      return values;
    }

    boolean has(Set<String> marks) {
      return marks.stream()
          .anyMatch(mark -> cells.values().stream().anyMatch(c -> c.contains(mark)));
    }
  }

  /** The ways in which answers can be told, in words; none if it cannot be done. */
  List<String> findings(List<Person> people) throws SQLException {
    Map<String, List<Row>> dump = new LinkedHashMap<>();
    List<String> findings = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      for (String table : tables(connection)) {
        for (Map.Entry<String, String> reading : readings(connection, table).entrySet()) {
          dump.put(reading.getKey(), rows(connection, table, reading.getValue()));
        }
      }
    }
    findings.addAll(byValue(dump, people));
    findings.addAll(byColumn(dump, people));
    findings.addAll(byOrder(dump, people));
    return findings;
  }

  /** How many rows hold one of these marks. */
  long rowsWith(Set<String> marks) throws SQLException {
    long found = 0;
    try (Connection connection = database.getConnection()) {
      for (String table : tables(connection)) {
        found +=
            rows(connection, table, "SELECT * FROM `" + table + "`").stream()
                .filter(row -> row.has(marks))
                .count();
      }
    }
    return found;
  }

  // From the rows of a person over values that few rows share, up to the answer.
  private static List<String> byValue(Map<String, List<Row>> dump, List<Person> people) {
    List<Row> all =
        dump.entrySet().stream()
            .filter(reading -> reading.getKey().endsWith(" as it lies"))
            .flatMap(reading -> reading.getValue().stream())
            .toList();
    Map<String, List<Row>> sharing = new HashMap<>();
    all.forEach(row ->
        row.values().forEach(v -> sharing.computeIfAbsent(v, _ -> new ArrayList<>()).add(row)));
    sharing.values().removeIf(rows -> rows.size() < 2 || rows.size() > RARE);
    int told = 0;
    for (Person person : people) {
      Set<Row> reached = reached(all, sharing, person.known());
      if (reached.stream().anyMatch(row -> row.has(person.answer()))) {
        told++;
      }
    }
    return told < TOO_MANY ? List.of() : List.of(told + " answers by shared values");
  }

  private static Set<Row> reached(
      List<Row> all, Map<String, List<Row>> sharing, Set<String> known) {
    Set<Row> reached = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    Deque<Row> next = new ArrayDeque<>();
    all.stream().filter(row -> row.has(known)).forEach(next::add);
    for (int hop = 0; hop <= HOPS && !next.isEmpty(); hop++) {
      Deque<Row> after = new ArrayDeque<>();
      for (Row row : next) {
        if (reached.add(row)) {
          row.values().forEach(v -> after.addAll(sharing.getOrDefault(v, List.of())));
        }
      }
      next = after;
    }
    return reached;
  }

  // Numbers and the like, which are not rare, but may be the same in two columns row by row.
  private static List<String> byColumn(Map<String, List<Row>> dump, List<Person> people) {
    List<String> findings = new ArrayList<>();
    Map<String, String[]> known = columns(dump, people, Person::known);
    Map<String, String[]> answers = columns(dump, people, Person::answer);
    known.forEach((one, left) ->
        answers.forEach((other, right) -> {
          Set<String> distinct = new HashSet<>(Arrays.asList(left));
          long same =
              IntStream.range(0, left.length)
                  .filter(i -> left[i] != null && left[i].equals(right[i]))
                  .count();
          if (!one.equals(other) && distinct.size() > people.size() / 2 && same >= TOO_MANY) {
            findings.add(same + " answers, as " + one + " = " + other);
          }
        }));
    return findings;
  }

  private static Map<String, String[]> columns(
      Map<String, List<Row>> dump,
      List<Person> people,
      java.util.function.Function<Person, Set<String>> marks) {
    Map<String, String[]> columns = new LinkedHashMap<>();
    dump.forEach((reading, rows) -> {
      if (reading.endsWith(" as it lies")) {
        for (int i = 0; i < people.size(); i++) {
          int person = i;
          rows.stream()
              .filter(row -> row.has(marks.apply(people.get(person))))
              .findFirst()
              .ifPresent(row ->
                  row.cells()
                      .forEach((column, cell) ->
                          columns
                                  .computeIfAbsent(
                                      row.table() + "." + column, _ -> new String[people.size()])[
                                  person] =
                              cell));
        }
      }
    });
    return columns;
  }

  // People are in the order in which they answered.
  private static List<String> byOrder(Map<String, List<Row>> dump, List<Person> people) {
    Map<String, double[]> known = new LinkedHashMap<>();
    Map<String, double[]> answers = new LinkedHashMap<>();
    known.put("the order in which people answered", identity(people.size()));
    dump.forEach((reading, rows) -> {
      places(rows, people.stream().map(Person::known).toList())
          .ifPresent(places -> known.put(reading, places));
      places(rows, people.stream().map(Person::answer).toList())
          .ifPresent(places -> answers.put(reading, places));
    });
    List<String> findings = new ArrayList<>();
    known.forEach((one, left) ->
        answers.forEach((other, right) -> {
          double correlation = correlation(left, right);
          if (Math.abs(correlation) > CORRELATED) {
            findings.add(
                String.format(Locale.ROOT, "%s goes with %s: %.2f", other, one, correlation));
          }
        }));
    return findings;
  }

  private static double[] identity(int size) {
    return IntStream.range(0, size).asDoubleStream().toArray();
  }

  /** At which place each person's row stands. */
  private static java.util.Optional<double[]> places(List<Row> rows, List<Set<String>> marks) {
    double[] places = new double[marks.size()];
    int found = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = Double.NaN;
      for (int at = 0; at < rows.size(); at++) {
        if (rows.get(at).has(marks.get(i))) {
          places[i] = at;
          found++;
          break;
        }
      }
    }
    return found < Math.min(ENOUGH, marks.size())
        ? java.util.Optional.empty()
        : java.util.Optional.of(places);
  }

  /** Spearman's, over those who have a place in both. */
  static double correlation(double[] left, double[] right) {
    int[] both =
        IntStream.range(0, left.length)
            .filter(i -> !Double.isNaN(left[i]) && !Double.isNaN(right[i]))
            .toArray();
    if (both.length < ENOUGH) {
      return 0;
    }
    double[] a = ranks(both, left);
    double[] b = ranks(both, right);
    double mean = (both.length - 1) / 2.0;
    double product = 0;
    double squares = 0;
    for (int i = 0; i < both.length; i++) {
      product += (a[i] - mean) * (b[i] - mean);
      squares += (a[i] - mean) * (a[i] - mean);
    }
    return product / squares;
  }

  private static double[] ranks(int[] which, double[] values) {
    Integer[] sorted = IntStream.range(0, which.length).boxed().toArray(Integer[]::new);
    Arrays.sort(sorted, Comparator.comparingDouble(i -> values[which[i]]));
    double[] ranks = new double[which.length];
    for (int rank = 0; rank < sorted.length; rank++) {
      ranks[sorted[rank]] = rank;
    }
    return ranks;
  }

  /** How a table can be read: as it lies, by each index, and by each column that has an order. */
  private static Map<String, String> readings(Connection connection, String table)
      throws SQLException {
    Map<String, String> readings = new LinkedHashMap<>();
    String from = "SELECT * FROM `" + table + "`";
    readings.put(table + " as it lies", from);
    for (String index :
        strings(
            connection,
            "SELECT DISTINCT index_name FROM information_schema.statistics"
                + " WHERE table_schema = DATABASE() AND table_name = '"
                + table
                + "'")) {
      readings.put(table + " by index " + index, from + " FORCE INDEX (`" + index + "`)");
    }
    for (String column :
        strings(
            connection,
            "SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = '"
                + table
                + "'")) {
      long distinct =
          Long.parseLong(
              strings(connection, "SELECT COUNT(DISTINCT `" + column + "`) FROM `" + table + "`")
                  .getFirst());
      if (distinct >= ENOUGH) {
        readings.put(table + " by " + column, from + " ORDER BY `" + column + "`");
      }
    }
    return readings;
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    return strings(
            connection,
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type = 'BASE TABLE'")
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> strings = new ArrayList<>();
      while (found.next()) {
        strings.add(found.getString(1));
      }
      return strings;
    }
  }

  private static List<Row> rows(Connection connection, String table, String sql)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      var columns = found.getMetaData();
      List<Row> rows = new ArrayList<>();
      while (found.next()) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          Object cell = found.getObject(i);
          if (cell != null) {
            cells.put(
                columns.getColumnName(i),
                cell instanceof byte[] bytes
                    ? HexFormat.of().formatHex(bytes)
                    : found.getString(i));
          }
        }
        rows.add(new Row(table, cells));
      }
      return rows;
    }
  }
}

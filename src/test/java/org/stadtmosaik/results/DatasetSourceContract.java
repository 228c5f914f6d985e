package org.stadtmosaik.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;

/** What every feature that can be exported keeps to. Extend it with the feature's own fixture. */
public abstract class DatasetSourceContract {

  /** What is tested, with an activity in which every table has at least two rows. */
  protected abstract DatasetSource source();

  /** That activity. */
  protected abstract UUID activity();

  /** Somebody who may export it. */
  protected abstract Actor permitted();

  /** Staff of another commune. */
  protected abstract Actor foreigner();

  /** Adds something to the activity that gives at least one table one more row. */
  protected abstract void addMore();

  /** Runs a reading of rows; within a transaction, where the feature needs one. */
  protected void reading(Runnable reading) {
    reading.run();
  }

  @Test
  void givesEveryRowAsManyCellsAsThereAreColumns() {
    for (Table table : dataset().tables()) {
      List<List<Cell>> rows = rows(table);
      assertThat(rows).as(table.fileName()).hasSizeGreaterThan(1);
      assertThat(rows)
          .as(table.fileName())
          .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
    }
  }

  @Test
  void explainsEveryColumnInEveryLanguage() {
    for (Table table : dataset().tables()) {
      for (Column column : table.columns()) {
        for (Language language : Language.shipped()) {
          assertThat(column.meaning().texts().get(language.tag()))
              .as("%s, %s, %s", table.fileName(), column.name(), language)
              .isNotBlank();
        }
      }
    }
  }

  @Test
  void namesColumnsInAFormThatScriptsCanUse() {
    for (Table table : dataset().tables()) {
      assertThat(table.columns())
          .as(table.fileName())
          .allSatisfy(column -> assertThat(column.name()).matches("[A-Za-z0-9][A-Za-z0-9_.-]*"));
    }
  }

  @Test
  void readsRowsWhenTheyAreAskedForAndNotBefore() {
    Dataset dataset = dataset();
    int before = dataset.tables().stream().mapToInt(table -> rows(table).size()).sum();
    addMore();
    int after = dataset.tables().stream().mapToInt(table -> rows(table).size()).sum();
    assertThat(after).isGreaterThan(before);
  }

  @Test
  void stopsAtTheFirstRowThatIsNotTaken() {
    for (Table table : dataset().tables()) {
      int[] taken = {0};
      IllegalStateException gone = new IllegalStateException("the reader has gone");
      assertThatThrownBy(() ->
              reading(() ->
                  table
                      .rows()
                      .forEach(row -> {
                        taken[0]++;
                        throw gone;
                      })))
          .as(table.fileName())
          .isSameAs(gone);
      assertThat(taken[0]).isEqualTo(1);
    }
  }

  @Test
  void doesNotExistForStaffOfAnotherCommune() {
    assertThatThrownBy(() -> source().dataset(foreigner(), activity()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void doesNotExistForResidents() {
    assertThatThrownBy(() -> source().dataset(new Actor.Anonymous(), activity()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void refusesAnActivityThatIsNotThere() {
    UUID nowhere = UUID.fromString("00000000-0000-7000-8000-000000000000");
    assertThatThrownBy(() -> source().dataset(permitted(), nowhere))
        .isInstanceOf(NotFoundException.class);
  }

  private Dataset dataset() {
    return source().dataset(permitted(), activity());
  }

  private List<List<Cell>> rows(Table table) {
    List<List<Cell>> rows = new ArrayList<>();
    reading(() -> table.rows().forEach(rows::add));
    return rows;
  }
}

package org.stadtmosaik.idea.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Language;

/** Files that say who is in which group, good ones and bad ones. */
class GroupFileTest {

  private final List<GroupRow> members = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @Test
  void readsTheTwoColumnsInAnyOrderBesideOthers() throws IOException {
    ReadingResult read = read("n,group-id,Participant\n1,0, p1\n2,,p2\n3,\"a, b\",p3\n");
    assertThat(members).containsExactly(new GroupRow(2, "p1", "0"), new GroupRow(4, "p3", "a, b"));
    assertThat(problems).isEmpty();
    assertThat(read).isEqualTo(new ReadingResult(true, 3, 0));
  }

  @Test
  void readsTwoColumnsWithoutAHeader() throws IOException {
    read("p1,0\r\np2,1\r\n");
    assertThat(members).containsExactly(new GroupRow(1, "p1", "0"), new GroupRow(2, "p2", "1"));
  }

  @Test
  void knowsTheHeaderByTheWordsOfTheManual() throws IOException {
    read("participant source id, group\np1,x\n");
    assertThat(members).containsExactly(new GroupRow(2, "p1", "x"));
  }

  @Test
  void saysOfEachLineWhatIsWrongWithIt() throws IOException {
    ReadingResult read =
        read("participant,group\np1,0\np1,1\n,1\nq7,1\np2\np3,%s\n".formatted("x".repeat(101)));
    assertThat(members).hasSize(1);
    assertThat(problems)
        .containsExactly(
            "3: The person p1 stands on line 2 already.",
            "4: The column participant is empty.",
            "5: Nobody with the id q7 was imported into this board.",
            "6: The row has 1 field instead of 2.",
            "7: The id in column group is longer than 100 characters.");
    assertThat(read).isEqualTo(new ReadingResult(true, 1, 5));
  }

  @Test
  void doesNotMindUnknownPeopleInNoGroup() throws IOException {
    read("participant,group\nq7,\np1,0\n");
    assertThat(problems).isEmpty();
    assertThat(members).hasSize(1);
  }

  @Test
  void takesAHundredGroups() throws IOException {
    read(
        IntStream.rangeClosed(1, 101)
            .mapToObj(i -> "p" + i + "," + i)
            .collect(Collectors.joining("\n", "participant,group\n", "\np102,7\n")));
    assertThat(problems).containsExactly("102: There are more than 100 groups.");
    assertThat(members).hasSize(101).last().isEqualTo(new GroupRow(103, "p102", "7"));
  }

  @Test
  void refusesWhatIsNoSuchFile() throws IOException {
    assertThatThrownBy(() -> read("a,b,c\n1,2,3\n")).isInstanceOf(FileRefusedException.class);
    assertThatThrownBy(() -> read("participant,b\n1,2\n")).isInstanceOf(FileRefusedException.class);
    assertThatThrownBy(() -> read("participant,group\n\"p1,0\n"))
        .isInstanceOf(FileRefusedException.class);
    assertThat(read("")).isEqualTo(new ReadingResult(false, 0, 0));
  }

  private ReadingResult read(String file) throws IOException {
    return GroupFile.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
        id -> id.startsWith("p"),
        members::add,
        problem -> problems.add(problem.line() + ": " + problem.in(Language.ENGLISH)));
  }
}

package org.stadtmosaik.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

@DatabaseTest
class StaffAssignmentsIT {

  private static final Actor.Command COMMAND = new Actor.Command("test");

  @Autowired private StaffAssignments assignments;
  @Autowired private StaffAccounts accounts;
  @Autowired private Communes communes;
  @Autowired private Authorities authorities;
  @Autowired private JdbcClient jdbc;

  private CommuneId commune;
  private Actor administrator;
  private StaffId own;
  private StaffId colleague;

  @BeforeEach
  void twoWorkHere() {
    commune = newCommune();
    own = colleague(commune, Role.ADMINISTRATOR);
    colleague = colleague(commune, Role.MODERATOR);
    administrator = new Actor.Staff(own, "Ada", false, Map.of(commune, Set.of(Role.ADMINISTRATOR)));
  }

  @Test
  void givesAndTakesAwayAndLogsEach() {
    assignments.assign(administrator, commune, colleague, Set.of(Role.LEAD, Role.ADMINISTRATOR));

    assertThat(authorities.rolesOf(colleague))
        .containsExactly(Map.entry(commune, Set.of(Role.LEAD, Role.ADMINISTRATOR)));
    assertThat(logged())
        .containsExactlyInAnyOrder(
            "commune.roleRevoked MODERATOR",
            "commune.roleGranted LEAD",
            "commune.roleGranted ADMINISTRATOR");
  }

  @Test
  void logsNothingWhereNothingChanges() {
    assignments.assign(administrator, commune, colleague, Set.of(Role.MODERATOR));

    assertThat(logged()).isEmpty();
  }

  @Test
  void leavesRolesElsewhereAlone() {
    CommuneId other = newCommune();
    communes.grant(COMMAND, other, colleague, Role.LEAD);

    assignments.assign(administrator, commune, colleague, Set.of(Role.ADMINISTRATOR));

    assertThat(authorities.rolesOf(colleague).get(other)).containsExactly(Role.LEAD);
  }

  @Test
  void letsNobodyChangeTheirOwn() {
    assertThatThrownBy(() ->
            assignments.assign(administrator, commune, own, Set.of(Role.ADMINISTRATOR, Role.LEAD)))
        .isInstanceOf(ConflictException.class);
    assertThat(authorities.rolesOf(own).get(commune)).containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void leavesNobodyWithoutAny() {
    assertThatThrownBy(() -> assignments.assign(administrator, commune, colleague, Set.of()))
        .isInstanceOf(InvalidInputException.class);
    assertThat(authorities.rolesOf(colleague).get(commune)).containsExactly(Role.MODERATOR);
  }

  @Test
  void takesNobodyInFromElsewhere() {
    StaffId stranger = colleague(newCommune(), Role.LEAD);

    assertThatThrownBy(
            () -> assignments.assign(administrator, commune, stranger, Set.of(Role.LEAD)))
        .isInstanceOf(NotFoundException.class);
    assertThat(authorities.rolesOf(stranger)).doesNotContainKey(commune);
  }

  private List<String> logged() {
    return jdbc.sql(
            "SELECT CONCAT(action, ' ', JSON_VALUE(details, '$.role')) FROM audit_entry"
                + " WHERE subject = :who AND actor = :by")
        .param("who", "staff:" + colleague.value())
        .param("by", administrator.auditName())
        .query(String.class)
        .list();
  }

  private CommuneId newCommune() {
    LocalizedText name = LocalizedText.of(Language.GERMAN, "Ort");
    return communes
        .create(
            COMMAND, "o-" + UUID.randomUUID().toString().substring(0, 8), name, List.of(), false)
        .id();
  }

  private StaffId colleague(CommuneId where, Role role) {
    String email = UUID.randomUUID() + "@stadt.example";
    return accounts
        .create(COMMAND, where, new NewStaff(email, "Bo Holm", Set.of(role), Language.GERMAN))
        .staff();
  }
}

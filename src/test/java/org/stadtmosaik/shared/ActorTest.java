package org.stadtmosaik.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActorTest {

  private final CommuneId here = new CommuneId(new UUID(1, 1));
  private final CommuneId elsewhere = new CommuneId(new UUID(1, 2));
  private final Actor moderator =
      new Actor.Staff(
          new StaffId(new UUID(2, 1)), "M", false, Map.of(here, Set.of(Role.MODERATOR)));
  private final Actor operator = new Actor.Staff(new StaffId(new UUID(2, 2)), "O", true, Map.of());

  @Test
  void letsARoleIn() {
    assertThatCode(() -> moderator.require(here, Role.LEAD, Role.MODERATOR))
        .doesNotThrowAnyException();
  }

  @Test
  void tellsAColleagueThatTheRoleIsMissing() {
    assertThatThrownBy(() -> moderator.require(here, Role.LEAD))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void letsAVolunteerDoTheirTaskAndNothingElse() {
    Actor volunteer =
        new Actor.Staff(
            new StaffId(new UUID(2, 3)), "V", false, Map.of(here, Set.of(Role.TRANSLATOR)));

    assertThatCode(() -> volunteer.require(here, Role.TRANSLATOR)).doesNotThrowAnyException();
    assertThatThrownBy(() -> volunteer.require(here, Role.colleagues()))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> volunteer.require(elsewhere, Role.TRANSLATOR))
        .isInstanceOf(NotFoundException.class);
    assertThat(volunteer.worksIn(here)).isFalse();
    assertThat(((Actor.Staff) volunteer).communes()).isEmpty();
  }

  @Test
  void tellsStaffOfAnotherCommuneThatThereIsNothing() {
    assertThatThrownBy(() -> moderator.require(elsewhere, Role.MODERATOR))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void opensNoCommuneToWhoeverOnlyRunsThePortal() {
    assertThatThrownBy(() -> operator.require(here, Role.MODERATOR))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void tellsEverybodyElseThatThereIsNothing() {
    Actor resident = new Actor.Resident(new ResidentKey(new byte[32]));

    assertThatThrownBy(() -> resident.require(here, Role.MODERATOR))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> new Actor.Anonymous().require(here, Role.MODERATOR))
        .isInstanceOf(NotFoundException.class);
  }
}

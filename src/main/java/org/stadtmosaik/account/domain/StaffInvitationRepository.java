package org.stadtmosaik.account.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The secrets that have been handed out and not been used. */
public interface StaffInvitationRepository extends Repository<StaffInvitation, String> {

  StaffInvitation save(StaffInvitation invitation);

  Optional<StaffInvitation> findById(String secretHash);

  List<StaffInvitation> findAllByStaffIdIn(Collection<UUID> staff);

  /** Found for using it up: of two people with one secret, the second waits and finds nothing. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from StaffInvitation i where i.secretHash = :hash")
  Optional<StaffInvitation> lockBySecretHash(String hash);

  @Modifying
  @Query("delete from StaffInvitation i where i.staffId = :staff")
  void deleteOf(UUID staff);

  @Modifying
  @Query("delete from StaffInvitation i where i.staffId is null")
  void deleteOfFirstOperator();
}

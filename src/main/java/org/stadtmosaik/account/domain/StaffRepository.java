package org.stadtmosaik.account.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All members of staff. */
public interface StaffRepository extends JpaRepository<StaffMember, UUID> {

  /**
   * @param email as {@link StaffMember#normalised} gives it
   */
  Optional<StaffMember> findByEmail(String email);

  /** The same, and nobody else changes the row until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select s from StaffMember s where s.id = :id")
  Optional<StaffMember> lockById(UUID id);

  boolean existsByOperatorTrueAndDisabledFalseAndPasswordHashNotNull();

  boolean existsByDemoTrueAndDisabledFalse();

  List<StaffMember> findAllByOrderByName();

  List<StaffMember> findAllByIdInOrderByName(Collection<UUID> ids);
}

package org.stadtmosaik.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.domain.StaffMember;
import org.stadtmosaik.account.domain.StaffRepository;
import org.stadtmosaik.audit.AuditNames;
import org.stadtmosaik.shared.StaffId;

/** Gives the audit log the names of staff. */
@Component
class StaffNames implements AuditNames {

  private final StaffRepository staff;

  StaffNames(StaffRepository staff) {
    this.staff = staff;
  }

  @Override
  public Optional<String> staff(StaffId id) {
    return staff.findById(id.value()).map(StaffMember::name);
  }
}

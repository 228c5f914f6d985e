package org.stadtmosaik.account.start;

import java.io.PrintStream;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.DemoStaff;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.operation.Refusal;

/**
 * While nobody can run the portal, each start prints a one-time secret for setting up the first
 * operator. With demo accounts the portal starts only where no other machine can reach it.
 */
@Component
class FirstOperator implements FirstStart {

  private final StaffAccounts accounts;
  private final DemoStaff demoStaff;

  FirstOperator(StaffAccounts accounts, DemoStaff demoStaff) {
    this.accounts = accounts;
    this.demoStaff = demoStaff;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!loopback && demoStaff.exists()) {
      throw new Refusal(
          Refusal.FAILED,
          "This data folder has demo accounts, whose passwords lie beside it in a file. With them"
              + " the portal listens on a loopback address only, without a public address. For"
              + " other people to reach it, start with a new data folder and --no-demo.");
    }
    if (!accounts.operatorExists()) {
      out.println("Nobody can run this portal yet. To set up the first operator, open");
      out.println("  " + accounts.setupAddress());
      out.println("and type this one-time secret, which is shown only now:");
      out.println("  " + accounts.inviteFirstOperator());
    }
  }
}

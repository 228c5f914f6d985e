package org.stadtmosaik.account.start;

import java.io.PrintStream;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.DemoStaff;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.shared.Actor;

/** Prints how to sign in with the demo accounts. */
@Component
class DemoAccounts implements Command {

  private final DemoStaff demoStaff;

  DemoAccounts(DemoStaff demoStaff) {
    this.demoStaff = demoStaff;
  }

  @Override
  public String name() {
    return "demo-accounts";
  }

  @Override
  public String usage() {
    return """
    demo-accounts

    Prints each demo account with its password and the code that is valid now.\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) {
    if (demoStaff.all().isEmpty()) {
      out.println("There are no demo accounts.");
    }
    for (DemoStaff.Account account : demoStaff.all()) {
      out.printf("%s%n", account.name());
      out.printf("  e-mail    %s%n", account.email());
      out.printf("  password  %s%n", account.password());
      out.printf(
          "  code      %s  (for %d more seconds, once)%n", account.code(), account.seconds());
    }
    return 0;
  }
}

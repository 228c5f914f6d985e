package org.stadtmosaik.account.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * The file that tells whoever may read the data folder how to sign in with the demo accounts: a
 * line each with address, password, code secret and name, parted by tabs.
 *
 * @param file readable by its owner only
 */
public record DemoCredentials(Path file) {

  /** The file's name in the data folder. */
  public static final String NAME = "demo-accounts.txt";

  /** One account; the only place where its password is kept. */
  public record Account(String email, String password, TotpSecret totp, String name) {

    private String line() {
      return String.join("\t", email, password, totp.typed(), name);
    }

    private static Account of(String line) {
      String[] parts = line.split("\t");
      return new Account(parts[0], parts[1], TotpSecret.read(parts[2]), parts[3]);
    }

    /** Never the password: this ends up in logs. */
    @Override
    public String toString() {
      return "Account[" + email + "]";
    }
  }

  /** All of them; none if there is no file. */
  public List<Account> all() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(Account::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  public Optional<Account> of(String email) {
    return all().stream().filter(account -> account.email().equals(email)).findFirst();
  }

  public void add(Account account) {
    try {
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(
          file, account.line() + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}

package org.stadtmosaik.account;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.account.domain.mailed.MailCode;
import org.stadtmosaik.account.domain.mailed.MailCodes;
import org.stadtmosaik.account.domain.mailed.MailReturns;
import org.stadtmosaik.account.domain.mailed.Nonce;
import org.stadtmosaik.account.domain.mailed.Purpose;
import org.stadtmosaik.account.limits.Limits;
import org.stadtmosaik.notification.Mail;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.notification.Mails;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ResidentKey;

/**
 * Coming back by e-mail, for residents who want that. Whoever asks for a code gets the same answer
 * by the same way whether or not anybody has the address: looking the address up and writing the
 * mail happen after the answer.
 *
 * <p>What this protects: the tables hold no address, and no way from an address to a contribution
 * without the key in the data folder. What it cannot: while a mail is in the outbox (at most ten
 * minutes, then its text is gone, and a day later its row), the address stands there, and so does
 * the code; an operator who hands mails over reads both. The code works in the asking browser only,
 * so reading it is not enough; but somebody who may read the outbox could ask for a code themself
 * for an address that they know. Whoever has database and data folder can try addresses.
 */
@Service
public class MailReturn {

  private static final Logger LOG = LoggerFactory.getLogger(MailReturn.class);
  private static final String PAGE = "/recover/mail";

  private final MailReturns returns;
  private final MailCodes codes;
  private final Mails mails;
  private final Limits limits;
  private final PortalPlace place;
  private final TransactionOperations transactions;
  private final Afterwards afterwards;
  private final Clock clock;

  MailReturn(
      MailReturns returns,
      MailCodes codes,
      Mails mails,
      Limits limits,
      PortalPlace place,
      TransactionOperations transactions,
      Afterwards afterwards,
      Clock clock) {
    this.returns = returns;
    this.codes = codes;
    this.mails = mails;
    this.limits = limits;
    this.place = place;
    this.transactions = transactions;
    this.afterwards = afterwards;
    this.clock = clock;
  }

  /** Whether mails go out by themselves, without which a code would come too late. */
  public boolean isOffered() {
    return mails.sends();
  }

  /**
   * Has a code sent to the address if a resident has it; says nothing about whether.
   *
   * @return what the asking browser keeps for as long as the code works
   */
  public String askToReturn(String typed, Language language) {
    String address = address(typed);
    return ask(
        Purpose.RETURN, address, language, () -> returns.open(address).map(ResidentKey::secret));
  }

  /**
   * Has a code sent to an address that the resident wants to come back with.
   *
   * @throws NoDeviceException to anybody but a resident
   */
  public String askToAttach(Actor actor, String typed, Language language) {
    byte[] owner = key(actor).derive("mail-attach");
    String address = address(typed);
    byte[] content = concat(owner, address.getBytes(StandardCharsets.UTF_8));
    return ask(Purpose.ATTACH, address, language, () -> Optional.of(content));
  }

  /** What a code has done. */
  public sealed interface Done {

    /** The browser is this resident's now. */
    record Returned(ResidentKey key) implements Done {}

    /** The address brings this resident back. */
    record Attached() implements Done {}
  }

  /**
   * Takes a code that was typed.
   *
   * @param actor who is in the browser now
   * @param cookie what the browser kept
   * @throws UnknownMailCodeException if it is wrong, was used, is too old, or was asked for in
   *     another browser
   * @throws ConflictException if another resident has the address already
   */
  public Done enter(Actor actor, String cookie, String typed) {
    MailCodes.Brought brought =
        Nonce.read(cookie)
            .flatMap(nonce -> MailCode.read(typed).flatMap(code -> use(nonce, code)))
            .orElseThrow(UnknownMailCodeException::new);
    return switch (brought.purpose()) {
      case RETURN -> new Done.Returned(new ResidentKey(brought.content()));
      case ATTACH -> attach(key(actor), brought.content());
    };
  }

  /** Whether an address brings this resident back. */
  @Transactional(readOnly = true)
  public boolean isAttached(Actor actor) {
    return actor instanceof Actor.Resident(ResidentKey key) && returns.isAttached(key);
  }

  /** Takes the resident's address away, if there is one. */
  @Transactional
  public void remove(Actor actor) {
    returns.remove(key(actor));
  }

  private interface Content {
    Optional<byte[]> find();
  }

  private String ask(Purpose purpose, String address, Language language, Content content) {
    Nonce nonce = Nonce.random();
    Instant now = clock.instant();
    transactions.executeWithoutResult(_ -> codes.begin(nonce, purpose, now));
    afterwards.run(() -> write(nonce, purpose, address, language, content));
    return nonce.text();
  }

  private void write(
      Nonce nonce, Purpose purpose, String address, Language language, Content content) {
    try {
      if (limits.allowsMailTo(address)) {
        transactions.executeWithoutResult(_ ->
            content.find().ifPresent(found -> write(nonce, purpose, address, language, found)));
      }
    } catch (RuntimeException e) {
      LOG.error("a code could not be sent", e);
    }
  }

  private void write(
      Nonce nonce, Purpose purpose, String address, Language language, byte[] content) {
    MailCode code = MailCode.random();
    codes.fill(nonce, code, content);
    String key =
        switch (purpose) {
          case RETURN -> "mailcode.mail";
          case ATTACH -> "mailcode.mailAttach";
        };
    Instant until = clock.instant().plus(MailCodes.VALID);
    mails.queue(
        Mail.to(new MailAddress(address), language, key)
            .code(code.grouped(), until)
            .link(URI.create(place.address(PAGE)), until));
  }

  private Optional<MailCodes.Brought> use(Nonce nonce, MailCode code) {
    return transactions.execute(_ -> codes.use(nonce, code, clock.instant()));
  }

  private Done attach(ResidentKey key, byte[] content) {
    byte[] owner = key.derive("mail-attach");
    if (!Arrays.equals(owner, Arrays.copyOf(content, owner.length))) {
      throw new UnknownMailCodeException();
    }
    String address =
        new String(
            Arrays.copyOfRange(content, owner.length, content.length), StandardCharsets.UTF_8);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    boolean free =
        Boolean.TRUE.equals(
            transactions.execute(status -> {
              boolean attached = returns.attach(key, address, today);
              if (!attached) {
                status.setRollbackOnly();
              }
              return attached;
            }));
    if (!free) {
      throw new ConflictException("mailcode.error.taken");
    }
    return new Done.Attached();
  }

  private static ResidentKey key(Actor actor) {
    if (actor instanceof Actor.Resident(ResidentKey key)) {
      return key;
    }
    throw new NoDeviceException();
  }

  // The part before the @ may be case-sensitive by the book and is nowhere in life.
  private static String address(String typed) {
    return MailAddress.of(typed).value().toLowerCase(Locale.ROOT);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}

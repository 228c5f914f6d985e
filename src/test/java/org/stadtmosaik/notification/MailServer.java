package org.stadtmosaik.notification;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.notification.domain.OutboxStore;
import org.stadtmosaik.notification.smtp.Delivery;
import org.stadtmosaik.notification.smtp.Smtp;

/**
 * A real mail server on a free port for each test: {@code @RegisterExtension MailServer server =
 * new MailServer()}. The application needs no settings for it, so that tests share their context:
 * {@link #deliver} sends what is due in the outbox, as the job would.
 */
public final class MailServer implements BeforeEachCallback, AfterEachCallback {

  public static final MailAddress FROM = new MailAddress("portal@stadt.example");

  private int port;
  private GreenMail server = at(0);

  @Override
  public void beforeEach(ExtensionContext context) {
    server.start();
    port = server.getSmtp().getPort();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    server.stop();
    server = at(0);
  }

  /** Takes the server away; its port then refuses connections. */
  public void stop() {
    server.stop();
  }

  /** Starts it anew at the same port, empty. */
  public void start() {
    server = at(port);
    server.start();
  }

  /** Sends what is due in the outbox to this server, and says how many mails it took. */
  public int deliver(BeanFactory beans) {
    return delivery(beans).sendDue();
  }

  /** A sender of its own, for whoever needs two. */
  public Delivery delivery(BeanFactory beans) {
    return delivery(beans, port);
  }

  /** A sender to another server. */
  public static Delivery delivery(BeanFactory beans, int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return new Delivery(
        beans.getBean(OutboxStore.class),
        new Smtp(sender, FROM),
        beans.getBean(Clock.class),
        beans.getBean(TransactionOperations.class));
  }

  /** What this address got, the first one first. */
  public List<MimeMessage> received(String address) {
    return Stream.of(server.getReceivedMessages())
        .filter(message -> goesTo(message, address))
        .toList();
  }

  /** The plain text of a mail. */
  public static String plain(MimeMessage message) {
    return part(message, 0);
  }

  /** The HTML of a mail. */
  public static String html(MimeMessage message) {
    return part(message, 1);
  }

  /** The part of a mail that calendars look for, with its type as it came. */
  public static BodyPart calendar(MimeMessage message) {
    try {
      return alternatives(message).getBodyPart(2);
    } catch (MessagingException | IOException e) {
      throw new AssertionError("no mail with a calendar", e);
    }
  }

  /** The file that is attached to a mail. */
  public static BodyPart attachment(MimeMessage message) {
    try {
      return ((MimeMultipart) message.getContent()).getBodyPart(1);
    } catch (MessagingException | IOException e) {
      throw new AssertionError("no mail with a file", e);
    }
  }

  /** What stands in a part, with its line ends. */
  public static String content(BodyPart part) {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String part(MimeMessage message, int number) {
    try {
      BodyPart part = alternatives(message).getBodyPart(number);
      return ((String) part.getContent()).replace("\r\n", "\n");
    } catch (MessagingException | IOException e) {
      throw new AssertionError("not a mail in two parts", e);
    }
  }

  /** What says the same in different ways; with a file beside it, it is the first part. */
  private static MimeMultipart alternatives(MimeMessage message)
      throws MessagingException, IOException {
    MimeMultipart all = (MimeMultipart) message.getContent();
    return all.getContentType().startsWith("multipart/mixed")
        ? (MimeMultipart) all.getBodyPart(0).getContent()
        : all;
  }

  private static boolean goesTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static GreenMail at(int port) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(30_000);
    return new GreenMail(setup)
        .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
  }
}

package org.stadtmosaik.notification.smtp;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.stadtmosaik.notification.domain.Problem;

/** What an exception means. Its words are not kept: servers repeat addresses in them. */
final class Failure {

  /** Replies from here on are for good (RFC 5321). */
  private static final int PERMANENT = 500;

  private Failure() {}

  static Problem of(Exception thrown) {
    for (Throwable cause : causes(thrown)) {
      switch (cause) {
        case SMTPAddressFailedException refused -> {
          return refused.getReturnCode() >= PERMANENT ? Problem.NO_SUCH_MAILBOX : Problem.REFUSED;
        }
        case MailAuthenticationException _ -> {
          return Problem.SIGN_IN;
        }
        case SSLException _ -> {
          return Problem.INSECURE;
        }
        case MailConnectException _,
            UnknownHostException _,
            SocketTimeoutException _,
            SocketException _ -> {
          return Problem.UNREACHABLE;
        }
        default -> {}
      }
    }
    return Problem.REFUSED;
  }

  /** Causes of all three kinds: of Java, of Jakarta Mail, and by message as Spring keeps them. */
  private static Set<Throwable> causes(Exception thrown) {
    Set<Throwable> found = new java.util.LinkedHashSet<>();
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(thrown);
    Set<Throwable> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Throwable next = open.poll();
      if (!seen.add(next)) {
        continue;
      }
      found.add(next);
      if (next instanceof MailSendException sending) {
        open.addAll(java.util.List.of(sending.getMessageExceptions()));
      }
      if (next instanceof jakarta.mail.MessagingException message
          && message.getNextException() != null) {
        open.add(message.getNextException());
      }
      if (next.getCause() != null) {
        open.add(next.getCause());
      }
    }
    return found;
  }
}

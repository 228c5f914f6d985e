package org.stadtmosaik.access;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.notification.Mail;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.notification.MailId;
import org.stadtmosaik.notification.Mails;
import org.stadtmosaik.notification.Outbox;
import org.stadtmosaik.shared.Language;

/** The calls of {@link ServiceCalls} that are about mail. */
final class MailCalls {

  MailCalls(BeanFactory beans, Fixtures fixtures, ServiceCalls calls) {
    Outbox outbox = beans.getBean(Outbox.class);
    Mails mails = beans.getBean(Mails.class);
    Mail words =
        Mail.to(
            MailAddress.of(fixtures.email("resident")), Language.GERMAN, "mailtest.news", "Stadt");
    MailId id = beans.getBean(TransactionOperations.class).execute(_ -> mails.queue(words));
    JdbcClient jdbc = beans.getBean(JdbcClient.class);
    calls.put("Outbox.page", "mail", actor -> outbox.page(actor, 0));
    calls.put("Outbox.read", "mail", actor -> outbox.read(actor, id));
    calls.put("Outbox.waiting", "mail", actor -> outbox.waiting(actor) > 0);
    calls.put(
        "Outbox.handOver", "mail", actor -> ServiceCalls.done(() -> outbox.handOver(actor, id)));
    calls.put(
        "Outbox.retry",
        "failed-mail",
        actor -> {
          jdbc.sql("UPDATE notification_mail SET state = 'FAILED' WHERE id = ?")
              .param(id.value())
              .update();
          outbox.retry(actor, id);
          return true;
        });
  }
}

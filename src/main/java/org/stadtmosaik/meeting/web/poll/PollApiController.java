package org.stadtmosaik.meeting.web.poll;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.meeting.AnswerId;
import org.stadtmosaik.meeting.AnswerReceipt;
import org.stadtmosaik.meeting.PollAnswer;
import org.stadtmosaik.meeting.PollAnswers;
import org.stadtmosaik.meeting.web.Typed;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.ResidentProvider;

/**
 * Takes answers in from the page's script, which keeps them until they have arrived. The fields
 * have the names that they have in the form; {@code secret} is that of a link.
 */
@RestController
class PollApiController {

  private final PollAnswers answers;
  private final ResidentProvider residents;

  PollApiController(PollAnswers answers, ResidentProvider residents) {
    this.answers = answers;
    this.residents = residents;
  }

  /**
   * @param version that the next change has to name
   * @param path of the page that says that it is kept
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(UUID id, long version, String path) {}

  @PutMapping("/api/v1/polls/{handle}/answers/{id}")
  Answer keep(
      @PathVariable String handle,
      @PathVariable UUID id,
      @RequestBody Map<String, List<String>> fields,
      HttpServletRequest request) {
    Typed typed = new Typed(fields);
    Language reader = CurrentLanguage.resolve(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    PollAnswer answer = PollForm.answer(typed, reader);
    MailAddress address = PollForm.address(typed);
    Optional<String> secret = Optional.of(typed.one(PollForm.SECRET)).filter(it -> !it.isEmpty());
    AnswerReceipt receipt =
        secret.isPresent()
            ? answers.changeByLink(handle, secret.get(), PollForm.version(typed), answer, address)
            : submit(handle, new AnswerId(id), typed, answer, address);
    return new Answer(
        receipt.id().value(),
        receipt.version(),
        PollController.path(handle, secret, typed, receipt) + "?done");
  }

  private AnswerReceipt submit(
      String handle, AnswerId id, Typed typed, PollAnswer answer, @Nullable MailAddress address) {
    return answers.submit(
        residents.resident(),
        handle,
        id,
        PollForm.version(typed),
        PollForm.forAnother(typed),
        answer,
        address);
  }
}

package org.stadtmosaik.meeting.web.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.meeting.MeetingAddress;
import org.stadtmosaik.meeting.OwnRegistration;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.meeting.Registrations;
import org.stadtmosaik.meeting.web.Typed;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.ResidentProvider;

/**
 * Takes sign-ups in from the page's script, which keeps them until they have arrived. The fields
 * have the names that they have in the form.
 */
@RestController
class MeetingApiController {

  private final Registrations registrations;
  private final ResidentProvider residents;

  MeetingApiController(Registrations registrations, ResidentProvider residents) {
    this.registrations = registrations;
    this.residents = residents;
  }

  /**
   * @param state as {@link org.stadtmosaik.meeting.RegistrationState} has it
   * @param path of the page that says what has become of it
   */
  record Kept(UUID id, String state, String path) {}

  @PutMapping("/api/v1/meetings/{handle}/registrations/{id}")
  Kept signUp(
      @PathVariable String handle,
      @PathVariable UUID id,
      @RequestBody Map<String, List<String>> fields,
      HttpServletRequest request) {
    Language reader = CurrentLanguage.resolve(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    OwnRegistration own =
        registrations.register(
            residents.resident(),
            handle,
            new RegistrationId(id),
            SignUpForm.read(new Typed(fields), reader));
    boolean other = !own.id().value().equals(id);
    return new Kept(
        own.id().value(),
        own.state().name(),
        MeetingAddress.path(handle)
            + "?"
            + MeetingRequests.DONE
            + "="
            + (other ? "already" : "here"));
  }
}

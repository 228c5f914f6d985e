package org.stadtmosaik.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stadtmosaik.account.DeviceCookie;
import org.stadtmosaik.account.Residents;
import org.stadtmosaik.account.TooManyAttemptsException;
import org.stadtmosaik.account.UnknownCodeException;

/** The form on the recovery page: a plain post, guarded by a CSRF token, that leads back there. */
@Controller
class RecoveryFormController {

  private final Residents residents;
  private final DeviceCookie cookie;
  private final AttemptLimit limit;

  RecoveryFormController(Residents residents, DeviceCookie cookie, AttemptLimit limit) {
    this.residents = residents;
    this.cookie = cookie;
    this.limit = limit;
  }

  @PostMapping("/recover/device")
  String recover(
      @RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
    try {
      limit.count(request.getRemoteAddr());
      cookie.write(request, response, residents.recover(code));
      return "redirect:/recover?done";
    } catch (UnknownCodeException e) {
      return "redirect:/recover?unknown";
    } catch (TooManyAttemptsException e) {
      return "redirect:/recover?wait";
    }
  }
}

package org.stadtmosaik.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stadtmosaik.account.DeviceCookie;
import org.stadtmosaik.account.Residents;
import org.stadtmosaik.account.UnknownCodeException;

/** The form on the recovery page: a plain post, guarded by a CSRF token, that leads back there. */
@Controller
class RecoveryFormController {

  private final Residents residents;
  private final DeviceCookie cookie;

  RecoveryFormController(Residents residents, DeviceCookie cookie) {
    this.residents = residents;
    this.cookie = cookie;
  }

  @PostMapping("/recover/device")
  String recover(
      @RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
    try {
      cookie.write(request, response, residents.recover(code));
      return "redirect:/recover?done";
    } catch (UnknownCodeException e) {
      return "redirect:/recover?unknown";
    }
  }
}

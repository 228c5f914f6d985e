package org.stadtmosaik.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.account.CodeCookie;
import org.stadtmosaik.account.DeviceCookie;
import org.stadtmosaik.account.MailReturn;
import org.stadtmosaik.account.domain.mailed.MailCodes;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.CurrentLanguage;

/** Coming back by a code from a mail, and the address for that. Reading uses nothing up. */
@RestController
@RequestMapping("/api/v1/device/mail")
class MailReturnController {

  private static final Asked ASKED = new Asked(MailCodes.VALID.toMinutes());

  private final MailReturn returns;
  private final DeviceCookie device;
  private final CodeCookie code;

  MailReturnController(MailReturn returns, DeviceCookie device, CodeCookie code) {
    this.returns = returns;
    this.device = device;
    this.code = code;
  }

  /**
   * @param offered whether mails go out by themselves
   * @param attached whether this device's resident has an address
   * @param waiting whether this browser has asked for a code
   */
  record Standing(boolean offered, boolean attached, boolean waiting) {}

  record Address(@Nullable String address) {
    @Override
    public String toString() {
      return "Address[…]";
    }
  }

  record Typed(@Nullable String code) {
    @Override
    public String toString() {
      return "Typed[…]";
    }
  }

  /** How long the code works; the same for every address. */
  record Asked(long minutes) {}

  /** What the code did: {@code returned} or {@code attached}. */
  record Entered(String done) {}

  @GetMapping
  ResponseEntity<Standing> standing(HttpServletRequest request) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Standing(
                returns.isOffered(),
                returns.isAttached(actor(request)),
                !code.read(request).isEmpty()));
  }

  @PostMapping
  Asked attach(
      @RequestBody Address typed, HttpServletRequest request, HttpServletResponse response) {
    String nonce = returns.askToAttach(actor(request), address(typed), CurrentLanguage.of(request));
    code.write(request, response, nonce);
    return ASKED;
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(HttpServletRequest request) {
    returns.remove(actor(request));
  }

  @PostMapping("/code")
  Asked comeBack(
      @RequestBody Address typed, HttpServletRequest request, HttpServletResponse response) {
    code.write(request, response, returns.askToReturn(address(typed), CurrentLanguage.of(request)));
    return ASKED;
  }

  @PostMapping("/code/entry")
  Entered enter(
      @RequestBody Typed typed, HttpServletRequest request, HttpServletResponse response) {
    MailReturn.Done done =
        returns.enter(
            actor(request), code.read(request), Objects.requireNonNullElse(typed.code(), ""));
    code.remove(request, response);
    return switch (done) {
      case MailReturn.Done.Returned(var key) -> {
        device.write(request, response, key);
        yield new Entered("returned");
      }
      case MailReturn.Done.Attached() -> new Entered("attached");
    };
  }

  // By the cookie even if staff are signed in on this device: the address belongs to the device.
  private Actor actor(HttpServletRequest request) {
    return device.read(request).<Actor>map(Actor.Resident::new).orElseGet(Actor.Anonymous::new);
  }

  private static String address(Address typed) {
    return Objects.requireNonNullElse(typed.address(), "");
  }
}

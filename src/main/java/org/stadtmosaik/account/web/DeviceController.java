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
import org.stadtmosaik.account.DeviceCookie;
import org.stadtmosaik.account.NoDeviceException;
import org.stadtmosaik.account.Residents;
import org.stadtmosaik.shared.Actor;

/** How a resident's device gets, keeps, recovers and forgets its secret. */
@RestController
@RequestMapping("/api/v1/device")
class DeviceController {

  private final Residents residents;
  private final DeviceCookie cookie;

  DeviceController(Residents residents, DeviceCookie cookie) {
    this.residents = residents;
    this.cookie = cookie;
  }

  record Known(boolean known) {}

  record Code(@Nullable String code) {
    @Override
    public String toString() {
      return "Code[…]";
    }
  }

  @GetMapping
  ResponseEntity<Known> known(HttpServletRequest request) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Known(cookie.read(request).isPresent()));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void begin(HttpServletRequest request, HttpServletResponse response) {
    if (cookie.read(request).isPresent()) {
      cookie.renew(request, response);
    } else {
      cookie.write(request, response, DeviceCookie.newKey());
    }
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(HttpServletRequest request, HttpServletResponse response) {
    cookie.remove(request, response);
  }

  @PostMapping("/recovery-code")
  ResponseEntity<Code> recoveryCode(HttpServletRequest request) {
    // By the cookie even if staff are signed in on this device: the code belongs to the device.
    Actor resident =
        cookie.read(request).map(Actor.Resident::new).orElseThrow(NoDeviceException::new);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Code(residents.recoveryCode(resident)));
  }

  @PostMapping("/recovery")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void recover(@RequestBody Code typed, HttpServletRequest request, HttpServletResponse response) {
    cookie.write(
        request, response, residents.recover(Objects.requireNonNullElse(typed.code(), "")));
  }
}

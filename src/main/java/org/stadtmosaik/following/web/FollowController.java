package org.stadtmosaik.following.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.following.FollowMail;
import org.stadtmosaik.following.Follows;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.ResidentProvider;

/** Takes in what phones follow: PUT sets, DELETE takes back, both repeatable. */
@RestController
class FollowController {

  private final Follows follows;
  private final FollowMail mail;
  private final ResidentProvider residents;

  FollowController(Follows follows, FollowMail mail, ResidentProvider residents) {
    this.follows = follows;
    this.mail = mail;
    this.residents = residents;
  }

  @PutMapping("/api/v1/follows/{type}/{thing}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void follow(@PathVariable String type, @PathVariable UUID thing, HttpServletRequest request) {
    follows.follow(residents.resident(), new Target(type, thing), CurrentLanguage.of(request));
  }

  @DeleteMapping("/api/v1/follows/{type}/{thing}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unfollow(@PathVariable String type, @PathVariable UUID thing, HttpServletRequest request) {
    follows.unfollow(residents.resident(), new Target(type, thing), CurrentLanguage.of(request));
  }

  /** Asks at an address whether digests may come there; the answer says nothing about it. */
  @PostMapping("/api/v1/follows/mail")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void askByMail(@RequestBody Typed typed, HttpServletRequest request) {
    mail.ask(
        residents.resident(),
        typed.address() == null ? "" : typed.address(),
        CurrentLanguage.of(request));
  }

  /** An address as somebody typed it. */
  record Typed(@Nullable String address) {}
}

package org.stadtmosaik.account;

import org.springframework.stereotype.Component;

/**
 * Does after the answer what the answer must not tell of. Gone with the process: whoever waits for
 * a mail in vain asks again.
 */
@Component
class Afterwards {

  void run(Runnable task) {
    Thread.ofVirtual().name("afterwards").start(task);
  }
}

package org.stadtmosaik;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal. */
@SpringBootApplication
public class StadtmosaikApplication {

  public static void main(String[] args) {
    SpringApplication.run(StadtmosaikApplication.class, args);
  }
}

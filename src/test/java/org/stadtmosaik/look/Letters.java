package org.stadtmosaik.look;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** The size of letters as a person sets it in the browser: what the sheet asks about counts too. */
final class Letters {

  private static final int USUAL = 16;

  private final CDPSession session;

  Letters(Page page) {
    session = page.context().newCDPSession(page);
  }

  void times(int factor) {
    JsonObject sizes = new JsonObject();
    sizes.addProperty("standard", factor * USUAL);
    sizes.addProperty("fixed", factor * USUAL * 13 / 16);
    JsonObject parameters = new JsonObject();
    parameters.add("fontSizes", sizes);
    session.send("Page.setFontSizes", parameters);
  }
}

package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Span;

/**
 * The portal's icons, drawn on a grid of 24 with strokes of 2. They are hidden from screen readers:
 * a word always stands beside them.
 */
public enum Icon {
  HOME("<path d='M3.5 11 12 4l8.5 7'/><path d='M5.5 9.5V20h13V9.5'/><path d='M10 20v-5.5h4V20'/>"),
  IDEA(
      "<path d='M9.5 18h5M10.5 21h3'/><path d='M12 3a6.2 6.2 0 0 0-4.1 10.9c.8.8 1.3 1.6 1.5 2.6h5.2c.2-1 .7-1.8 1.5-2.6A6.2 6.2 0 0 0 12 3z'/>"),
  PERSON("<circle cx='12' cy='8' r='4'/><path d='M4.5 20.5c.8-4.2 3.8-6 7.5-6s6.7 1.8 7.5 6'/>"),
  PEOPLE(
      "<circle cx='9' cy='8' r='3.5'/><path d='M2.5 20c.6-4 3.2-5.5 6.5-5.5s5.9 1.5 6.5 5.5'/><path d='M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 15c2 .7 3.2 2.3 3.5 5'/>"),
  QUEUE("<path d='M4 13.5 6.5 5h11L20 13.5V19H4z'/><path d='M4 13.5h4.5l1.5 2.5h4l1.5-2.5H20'/>"),
  PROJECT(
      "<rect x='4' y='4' width='7' height='7' rx='1'/><path d='M13.5 4.5H20V11z'/><path d='M4 13.5h7a7 7 0 0 1-7 6.5z'/><circle cx='16.7' cy='16.7' r='3.5'/>"),
  EXPORT("<path d='M12 4v11M7.5 10.5 12 15l4.5-4.5'/><path d='M4.5 16v4h15v-4'/>"),
  IMPORT("<path d='M12 15V4M7.5 8.5 12 4l4.5 4.5'/><path d='M4.5 16v4h15v-4'/>"),
  LOG("<path d='M6 3.5h12v17H6z'/><path d='M9 8.5h6M9 12h6M9 15.5h3.5'/>", true),
  SUPPORT(
      "<path d='M12 20S4 15.2 4 9.6A4.2 4.2 0 0 1 12 7.6a4.2 4.2 0 0 1 8 2C20 15.2 12 20 12 20z'/>"),
  COMMENT("<path d='M4 5h16v11.5H10L5.5 20v-3.5H4z'/>", true),
  CHECK("<path d='M5 12.5l4.7 4.7L19 7.5'/>"),
  SEARCH("<circle cx='10.5' cy='10.5' r='6.5'/><path d='M15.5 15.5 21 21'/>"),
  CLOCK("<circle cx='12' cy='12' r='8.5'/><path d='M12 7v5l3.3 2'/>"),
  CLOUD_OFF(
      "<path d='M8.3 7.3A6 6 0 0 1 18 10.5a4 4 0 0 1 2.3 6.7M16.5 18H7.5a4.3 4.3 0 0 1-1.2-8.4'/><path d='M4 4l16.5 16.5'/>"),
  SEND("<path d='M4 12 20.5 4.5 15 20l-3-7z'/><path d='M12 13l8.5-8.5'/>", true),
  CHEVRON("<path d='M9 5.5l6.5 6.5L9 18.5'/>", true),
  LANGUAGE(
      "<circle cx='12' cy='12' r='8.5'/><path d='M3.5 12h17M12 3.5c2.5 2.5 3.7 5.3 3.7 8.5s-1.2 6-3.7 8.5c-2.5-2.5-3.7-5.3-3.7-8.5S9.5 6 12 3.5z'/>"),
  SIGN_OUT("<path d='M13.5 4H5v16h8.5'/><path d='M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5'/>", true),
  LOCK(
      "<rect x='5' y='10.5' width='14' height='10' rx='2'/><path d='M8 10.5V8a4 4 0 0 1 8 0v2.5'/>"),
  PLUS("<path d='M12 5v14M5 12h14'/>"),
  MENU("<path d='M4 7h16M4 12h16M4 17h16'/>"),
  CLOSE("<path d='M6 6l12 12M18 6 6 18'/>"),
  INFO("<circle cx='12' cy='12' r='8.5'/><path d='M12 11v5.5M12 7.7v.1'/>"),
  WARNING("<path d='M12 4 21 19.5H3z'/><path d='M12 10v4.5M12 17v.1'/>"),
  SURVEY(
      "<path d='M6 4.5h12v16H6z'/><path d='M9.5 3h5v3h-5z'/><path d='M8.8 11l1.2 1.2 2-2.2M14 11.3h1.7M8.8 16l1.2 1.2 2-2.2M14 16.3h1.7'/>"),
  KEY("<circle cx='8' cy='15.5' r='4'/><path d='M11 12.5 19.5 4M16 7.5l3 3M13.5 10l2 2'/>"),
  SETTINGS(
      "<path d='M4 7h9M17 7h3M4 17h3M11 17h9'/><circle cx='15' cy='7' r='2'/><circle cx='9' cy='17' r='2'/>");

  private final String paths;
  private final boolean directed;

  Icon(String paths) {
    this(paths, false);
  }

  /**
   * @param directed whether it points along the line of reading, and so is mirrored from right to
   *     left
   */
  Icon(String paths, boolean directed) {
    this.paths = paths.replace('\'', '"');
    this.directed = directed;
  }

  /** A new element with the drawing, at the size of the text around it, in the text's colour. */
  public Span create() {
    Span icon = new Span();
    icon.addClassName("icon");
    if (directed) {
      icon.addClassName("directed");
    }
    icon.getElement().setAttribute("aria-hidden", "true");
    icon.getElement().setProperty("innerHTML", svg());
    return icon;
  }

  /** The drawing as markup of our own making, for pages that Flow does not render. */
  public String svg() {
    return "<svg viewBox=\"0 0 24 24\" focusable=\"false\">" + paths + "</svg>";
  }
}

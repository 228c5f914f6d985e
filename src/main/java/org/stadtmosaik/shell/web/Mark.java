package org.stadtmosaik.shell.web;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The portal's mark, drawn from the theme's {@code mark.svg}: filled paths on a square. */
final class Mark {

  /** The side of the square that it is drawn on. */
  static final double SIDE = 48;

  private static final String FILE = "/META-INF/resources/themes/stadtmosaik/mark.svg";

  private Mark() {}

  static void draw(Graphics2D canvas) {
    try (InputStream in = Mark.class.getResourceAsStream(FILE)) {
      Element svg = Jsoup.parse(in, "UTF-8", "", Parser.xmlParser()).expectFirst("svg");
      String[] box = svg.attr("viewBox").split(" ");
      double scale = SIDE / Double.parseDouble(box[2]);
      canvas.scale(scale, scale);
      svg.select("path[fill]").forEach(path -> fill(canvas, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Graphics2D canvas, Element path) {
    String opacity = path.attr("opacity");
    canvas.setComposite(
        AlphaComposite.SrcOver.derive(opacity.isEmpty() ? 1f : Float.parseFloat(opacity)));
    canvas.setColor(Color.decode(path.attr("fill")));
    canvas.fill(PathData.read(path.attr("d")));
  }
}

package org.stadtmosaik.operation.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.PageFigures;

/** Figures by Chromium and by Lighthouse in it. */
@Component
class BrowserFigures implements PageFigures {

  @Override
  public void weights(Map<String, URI> pages, PrintStream out)
      throws IOException, InterruptedException {
    new PageWeights(Tools.found()).print(measured(pages), out);
  }

  @Override
  public void lighthouse(Map<String, URI> pages, int times, PrintStream out)
      throws IOException, InterruptedException {
    Lighthouse lighthouse = new Lighthouse(Tools.found());
    if (lighthouse.fetch()) {
      lighthouse.print(measured(pages), times, out);
    } else {
      out.println("Lighthouse could not be fetched from npm, so its figures are missing.");
    }
  }

  private static List<MeasuredPage> measured(Map<String, URI> pages) {
    return pages.entrySet().stream()
        .map(page -> new MeasuredPage(page.getKey(), page.getValue()))
        .toList();
  }
}

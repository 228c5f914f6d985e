package org.stadtmosaik.shared;

import javax.xml.stream.XMLInputFactory;

/** How XML of other people is read: nothing outside of the file, nothing on the console. */
public final class SafeXml {

  private SafeXml() {}

  /** A factory of readers that follow no document type and no entity. */
  public static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLReporter((_, _, _, _) -> {});
    return factory;
  }
}

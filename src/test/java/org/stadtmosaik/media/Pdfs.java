package org.stadtmosaik.media;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfWriter;

/** PDF files for tests. */
public final class Pdfs {

  private Pdfs() {}

  /** One page with a word. */
  public static byte[] plain() {
    return made(_ -> {});
  }

  /** One that runs a script when it is opened. */
  public static byte[] withScript() {
    return made(writer -> writer.setOpenAction(PdfAction.javaScript("app.alert(1)", writer)));
  }

  /** One that opens with a password only. */
  public static byte[] withPassword() {
    return made(writer ->
        writer.setEncryption(
            "user".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
            "owner".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
            0,
            PdfWriter.STANDARD_ENCRYPTION_128));
  }

  private static byte[] made(Consumer<PdfWriter> with) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document();
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    with.accept(writer);
    document.open();
    document.add(new Paragraph("Programm"));
    document.close();
    return bytes.toByteArray();
  }
}

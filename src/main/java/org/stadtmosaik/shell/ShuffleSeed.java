package org.stadtmosaik.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.HmacSha256;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Sha256;

/**
 * The number by which a list is shuffled for its reader. For residents it follows from their
 * pseudonym in the project, so that their order stays; for others from where and with which browser
 * they come and from the day, without keeping any of it: public pages have no session. The page
 * that is drawn for reading has the same order as Flow's, although it is drawn as for anybody: it
 * may know the number, not the person.
 */
public final class ShuffleSeed {

  private static final String KNOWN = ShuffleSeed.class.getName();
  private static final int KEY_BYTES = 32;
  private static final UUID NOWHERE = new UUID(0, 0);
  private static final long DAY_MILLIS = 86_400_000;
  private static final byte[] KEY = key();

  private ShuffleSeed() {}

  private static byte[] key() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /** Lets a page that is drawn as for anybody have this reader's order. */
  static void remember(VaadinRequest request, Actor reader) {
    if (reader instanceof Actor.Resident resident) {
      request.setAttribute(KNOWN, new Known(project -> of(resident, project)));
    }
  }

  /** The seed of the present reader in this project. */
  public static int of(Actor reader, ProjectId project) {
    if (reader instanceof Actor.Resident resident) {
      return of(resident, project);
    }
    VaadinRequest request = VaadinRequest.getCurrent();
    return request != null && request.getAttribute(KNOWN) instanceof Known known
        ? known.seed().applyAsInt(project)
        : of(visit(), project);
  }

  private static int of(Actor.Resident resident, ProjectId project) {
    return of(resident.in(project).value(), project);
  }

  /** Nobody can compute back from it who somebody is. */
  private static int of(UUID who, ProjectId project) {
    return ByteBuffer.wrap(Sha256.of("shuffle " + who + project.value())).getInt();
  }

  /** Nothing of this is kept; the key is another one after each start of the portal. */
  private static UUID visit() {
    VaadinRequest request = VaadinRequest.getCurrent();
    if (request == null) {
      return NOWHERE;
    }
    String from =
        "%s %s %d"
            .formatted(
                request.getRemoteAddr(),
                request.getHeader("User-Agent"),
                Math.floorDiv(System.currentTimeMillis(), DAY_MILLIS));
    ByteBuffer hash = ByteBuffer.wrap(HmacSha256.of(KEY, from));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private record Known(ToIntFunction<ProjectId> seed) {}
}

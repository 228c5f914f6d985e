package org.stadtmosaik.shell.web;

import com.vaadin.flow.server.WrappedSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Flow takes for a session while it answers one request; nobody remembers it afterwards. */
final class PassingSession implements WrappedSession {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, Object> attributes = new HashMap<>();
  private final long began = System.currentTimeMillis();

  @Override
  public int getMaxInactiveInterval() {
    return 60;
  }

  @Override
  public void setMaxInactiveInterval(int interval) {
    // It ends with its request.
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return Set.copyOf(attributes.keySet());
  }

  @Override
  public void invalidate() {
    attributes.clear();
  }

  @Override
  public String getId() {
    return "passing";
  }

  @Override
  public long getCreationTime() {
    return began;
  }

  @Override
  public long getLastAccessedTime() {
    return began;
  }

  @Override
  public boolean isNew() {
    return true;
  }
}

/**
 * Mail. Features queue what they have to say in their own transaction; a job sends it through SMTP
 * after the commit, or an operator hands it over where no mail server is set. Knows no feature: who
 * writes brings the words and the commune's name.
 */
@ApplicationModule(
    displayName = "Notification",
    allowedDependencies = {"shared", "audit", "shell", "operation"})
@NullMarked
package org.stadtmosaik.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

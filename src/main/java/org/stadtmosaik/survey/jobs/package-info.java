/** When surveys are sealed, and drafts are forgotten. */
@NullMarked
package org.stadtmosaik.survey.jobs;

import org.jspecify.annotations.NullMarked;

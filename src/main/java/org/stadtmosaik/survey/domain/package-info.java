/** Surveys as they are stored, without Hibernate: what residents do passes through plain JDBC. */
@NullMarked
package org.stadtmosaik.survey.domain;

import org.jspecify.annotations.NullMarked;

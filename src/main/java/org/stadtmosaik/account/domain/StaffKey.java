package org.stadtmosaik.account.domain;

/** The key under which the code secrets of staff are sealed: a file, so not in the database. */
public interface StaffKey {

  Seal seal();
}

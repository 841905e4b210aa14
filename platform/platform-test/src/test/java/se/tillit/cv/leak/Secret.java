package se.tillit.cv.leak;

import jakarta.persistence.Entity;

/** An entity. */
@Entity
public class Secret {}

package se.tillit.events.erasure;

import se.tillit.events.Event;

/** Orders and answers of the erasure saga. */
public sealed interface ErasureEvent extends Event permits ErasureOrdered, ErasureAnswered {}

package io.smallrye.reactive.messaging.annotations;

/** Stands in for the library's annotation, which the rule knows by its name alone. */
public @interface Blocking {}

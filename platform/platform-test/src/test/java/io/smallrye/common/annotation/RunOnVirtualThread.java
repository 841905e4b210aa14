package io.smallrye.common.annotation;

/** Stands in for the library's annotation, which the rule knows by its name alone. */
public @interface RunOnVirtualThread {}

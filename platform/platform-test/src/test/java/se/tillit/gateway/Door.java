package se.tillit.gateway;

/** Code of another service. */
public class Door {}

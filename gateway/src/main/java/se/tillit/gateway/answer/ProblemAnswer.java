package se.tillit.gateway.answer;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** A problem document, ready to be sent. */
public record ProblemAnswer(int status, MultiMap headers, Buffer body) {}

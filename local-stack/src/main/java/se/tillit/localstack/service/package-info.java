/** The five services, each its packaged jar in a process of its own, told of the others by environment variables alone. */
@NullMarked
package se.tillit.localstack.service;

import org.jspecify.annotations.NullMarked;

/**
 * A mail catcher: takes every mail over SMTP, delivers none, and shows them to people as a page and to tests as JSON, newest first.
 */
@NullMarked
package se.tillit.localstack.mail;

import org.jspecify.annotations.NullMarked;

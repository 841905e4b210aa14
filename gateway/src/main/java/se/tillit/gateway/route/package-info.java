/**
 * What the gateway lets through: one table of paths, each with the service behind it and who may call it. What is not in
 * the table does not exist, however it is spelt.
 */
@NullMarked
package se.tillit.gateway.route;

import org.jspecify.annotations.NullMarked;

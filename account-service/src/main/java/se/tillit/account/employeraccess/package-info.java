/**
 * Tells cv-service who may see CVs: openings are fetched by it, closings are pushed and count only when it has confirmed them.
 */
@NullMarked
package se.tillit.account.employeraccess;

import org.jspecify.annotations.NullMarked;

/**
 * What anybody finds among the open ads, and one of them whole, also as schema.org's JobPosting. An ad under a box number tells of its employer
 * nothing but that number, and of its times nothing but days.
 */
@NullMarked
package se.tillit.jobagent.search;

import org.jspecify.annotations.NullMarked;

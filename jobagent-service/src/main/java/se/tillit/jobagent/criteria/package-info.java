/**
 * What somebody looks for among the ads, and what an ad is found by. A search and a job agent ask with the same words for the same lexemes, so
 * that an agent matches exactly the ads that the search finds.
 */
@NullMarked
package se.tillit.jobagent.criteria;

import org.jspecify.annotations.NullMarked;

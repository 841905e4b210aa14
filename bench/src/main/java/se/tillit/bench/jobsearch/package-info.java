/** How fast the search among open ads is, beside an OpenSearch node that has the same ads and is asked the same. */
@NullMarked
package se.tillit.bench.jobsearch;

import org.jspecify.annotations.NullMarked;

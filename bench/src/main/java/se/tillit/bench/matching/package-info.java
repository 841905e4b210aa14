/**
 * Tillit's matching beside other stored-query engines: the same agents and ads out of a seed, each engine in a process of its own, and the sets of
 * matches compared ad by ad.
 */
@NullMarked
package se.tillit.bench.matching;

import org.jspecify.annotations.NullMarked;

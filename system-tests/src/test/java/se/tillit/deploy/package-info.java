/**
 * What can be known about the deployment without running it: compose file, manifests and image recipe keep their rules,
 * and each rule is seen to refuse a committed bad example. Needs no running stack.
 */
@NullMarked
package se.tillit.deploy;

import org.jspecify.annotations.NullMarked;

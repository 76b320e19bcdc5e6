/** Cases and decision papers: what was put to which body, and what it decided. */
@NullMarked
package dk.helhed.plans.decision;

import org.jspecify.annotations.NullMarked;

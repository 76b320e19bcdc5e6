/** The published figures as pages that anyone can read: made from what the reading packages answer, and from nothing else. */
@NullMarked
package dk.helhed.healthdata.page;

import org.jspecify.annotations.NullMarked;

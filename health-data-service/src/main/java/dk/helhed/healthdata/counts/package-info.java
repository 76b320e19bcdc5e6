/** A dataset's figures as a cube of counts: what it is made of, what must hold in it, and the equations between its cells. */
@NullMarked
package dk.helhed.healthdata.counts;

import org.jspecify.annotations.NullMarked;

/** What plans and areas receive from initiatives in all. */
@NullMarked
package dk.helhed.initiatives.received;

import org.jspecify.annotations.NullMarked;

/**
 * The attacker: from all that would be public it tries to work out what must stay hidden. It shares nothing with the
 * protector but the table, so that a mistake there is not repeated here.
 */
@NullMarked
package dk.helhed.healthdata.audit;

import org.jspecify.annotations.NullMarked;

/** Every event handled once in effect; what cannot be understood is kept for an operator. */
@NullMarked
package dk.helhed.kit.inbox;

import org.jspecify.annotations.NullMarked;

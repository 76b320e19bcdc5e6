/** From a cube of true counts to what may be shown of it: the protector decides, and an attacker who knows nothing of it must fail. */
@NullMarked
package dk.helhed.healthdata.disclosure;

import org.jspecify.annotations.NullMarked;

/** True counts, behind a wall: the only package that connects to the database as the role that may see them. */
@NullMarked
package dk.helhed.healthdata.vault;

import org.jspecify.annotations.NullMarked;

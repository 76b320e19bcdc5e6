/** Doors to the database for roles of their own, on threads that may wait for it. */
@NullMarked
package dk.helhed.healthdata.jdbc;

import org.jspecify.annotations.NullMarked;

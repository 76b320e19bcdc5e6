/** Who is let in to the database, and what becomes of connections that are lost, with the real one. */
@NullMarked
package dk.helhed.kit.database;

import org.jspecify.annotations.NullMarked;

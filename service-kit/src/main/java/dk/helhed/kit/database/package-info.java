/** The way to the database: who may go in and when, lost connections found and repaired, and what a probe learns. */
@NullMarked
package dk.helhed.kit.database;

import org.jspecify.annotations.NullMarked;

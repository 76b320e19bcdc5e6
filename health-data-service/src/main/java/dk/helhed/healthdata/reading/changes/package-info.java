/** What changed from one version of a dataset to a later one, cell by cell. */
@NullMarked
package dk.helhed.healthdata.reading.changes;

import org.jspecify.annotations.NullMarked;

/** A catalogue as the rows and cells of a table, read and written without the database. */
@NullMarked
package dk.helhed.initiatives.catalogue.table;

import org.jspecify.annotations.NullMarked;

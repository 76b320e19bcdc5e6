/** Tables that spreadsheets open. */
@NullMarked
package dk.helhed.kit.table;

import org.jspecify.annotations.NullMarked;

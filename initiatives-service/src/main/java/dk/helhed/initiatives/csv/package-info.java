/** Tables as Danish spreadsheets read and write them: semicolons between cells, a comma before the decimals. */
@NullMarked
package dk.helhed.initiatives.csv;

import org.jspecify.annotations.NullMarked;

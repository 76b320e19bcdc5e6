/** Tables as text: for programs, and for the spreadsheets of Danish officials. */
@NullMarked
package dk.helhed.healthdata.csv;

import org.jspecify.annotations.NullMarked;

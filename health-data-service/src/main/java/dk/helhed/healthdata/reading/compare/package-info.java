/** What published figures say beside each other: comparisons, trends, ranks, standardised rates. Pure functions. */
@NullMarked
package dk.helhed.healthdata.reading.compare;

import org.jspecify.annotations.NullMarked;

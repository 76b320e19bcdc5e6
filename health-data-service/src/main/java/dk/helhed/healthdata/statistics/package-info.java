/** What figures mean beside each other: intervals, trends, ranks, comparisons. Pure functions of published numbers. */
@NullMarked
package dk.helhed.healthdata.statistics;

import org.jspecify.annotations.NullMarked;

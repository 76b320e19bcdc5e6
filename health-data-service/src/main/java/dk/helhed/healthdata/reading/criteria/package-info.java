/** The law's criteria for vulnerable housing areas, as data, and what published figures say of an area by them. */
@NullMarked
package dk.helhed.healthdata.reading.criteria;

import org.jspecify.annotations.NullMarked;

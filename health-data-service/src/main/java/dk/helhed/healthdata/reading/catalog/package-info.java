/** What is published here, for catalogues of data: DCAT-AP-DK 2.0.2. */
@NullMarked
package dk.helhed.healthdata.reading.catalog;

import org.jspecify.annotations.NullMarked;

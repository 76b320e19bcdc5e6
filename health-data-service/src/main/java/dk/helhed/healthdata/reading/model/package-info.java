/** What a reader may ask of one version of a dataset, and what an answer is made of, whatever its format. */
@NullMarked
package dk.helhed.healthdata.reading.model;

import org.jspecify.annotations.NullMarked;

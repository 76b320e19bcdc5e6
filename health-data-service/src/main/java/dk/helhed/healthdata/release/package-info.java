/** The life of a release: figures as they were submitted, approved by another client, published and sealed. */
@NullMarked
package dk.helhed.healthdata.release;

import org.jspecify.annotations.NullMarked;

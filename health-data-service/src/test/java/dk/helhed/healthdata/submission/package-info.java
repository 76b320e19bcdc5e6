@NullMarked
package dk.helhed.healthdata.submission;

import org.jspecify.annotations.NullMarked;

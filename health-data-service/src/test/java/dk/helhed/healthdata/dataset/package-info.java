@NullMarked
package dk.helhed.healthdata.dataset;

import org.jspecify.annotations.NullMarked;

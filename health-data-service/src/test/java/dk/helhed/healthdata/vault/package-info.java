@NullMarked
package dk.helhed.healthdata.vault;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dk.helhed.healthdata.audit;

import org.jspecify.annotations.NullMarked;

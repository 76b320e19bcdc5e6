@NullMarked
package dk.helhed.healthdata.page;

import org.jspecify.annotations.NullMarked;

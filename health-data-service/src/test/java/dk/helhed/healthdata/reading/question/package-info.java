@NullMarked
package dk.helhed.healthdata.reading.question;

import org.jspecify.annotations.NullMarked;

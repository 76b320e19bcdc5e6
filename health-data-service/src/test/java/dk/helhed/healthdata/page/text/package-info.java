@NullMarked
package dk.helhed.healthdata.page.text;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dk.helhed.healthdata.command;

import org.jspecify.annotations.NullMarked;

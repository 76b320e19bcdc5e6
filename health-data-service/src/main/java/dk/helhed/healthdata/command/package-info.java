/** The command line that protects a table in a file: reads, protects, audits and writes, without any server. */
@NullMarked
package dk.helhed.healthdata.command;

import org.jspecify.annotations.NullMarked;

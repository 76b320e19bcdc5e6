/** What protector and attacker share: a table as linked cells, and nothing else. */
@NullMarked
package dk.helhed.healthdata.table;

import org.jspecify.annotations.NullMarked;

/** Lists that are read a page at a time, by key. */
@NullMarked
package dk.helhed.kit.page;

import org.jspecify.annotations.NullMarked;

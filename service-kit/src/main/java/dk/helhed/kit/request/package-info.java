/** What every request goes through before a resource sees it: id, limits, guards, the strict reader. */
@NullMarked
package dk.helhed.kit.request;

import org.jspecify.annotations.NullMarked;

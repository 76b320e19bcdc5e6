/** What those who run the service see of it, on a port and on threads of their own. */
@NullMarked
package dk.helhed.kit.management;

import org.jspecify.annotations.NullMarked;

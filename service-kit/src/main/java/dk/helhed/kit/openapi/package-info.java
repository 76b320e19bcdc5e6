/** What every operation's OpenAPI description has in common. */
@NullMarked
package dk.helhed.kit.openapi;

import org.jspecify.annotations.NullMarked;

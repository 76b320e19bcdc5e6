/** The smallest feature that a service can have: how a row is created, read and replaced by what the kit has for it. */
@NullMarked
package dk.helhed.kit.leaflet;

import org.jspecify.annotations.NullMarked;

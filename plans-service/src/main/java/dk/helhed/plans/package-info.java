/** Housing areas, organisations, bodies, plans and what is agreed under them. */
@NullMarked
package dk.helhed.plans;

import org.jspecify.annotations.NullMarked;

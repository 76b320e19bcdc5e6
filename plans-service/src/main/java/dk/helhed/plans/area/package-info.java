/** Housing areas: what every plan, initiative and figure is about. */
@NullMarked
package dk.helhed.plans.area;

import org.jspecify.annotations.NullMarked;

/** Charts as SVG, as pure functions of published figures: what is hidden has a hatch and no mark, axes begin at 0. */
@NullMarked
package dk.helhed.healthdata.page.chart;

import org.jspecify.annotations.NullMarked;

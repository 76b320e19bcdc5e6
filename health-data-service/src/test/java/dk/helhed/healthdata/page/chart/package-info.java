@NullMarked
package dk.helhed.healthdata.page.chart;

import org.jspecify.annotations.NullMarked;

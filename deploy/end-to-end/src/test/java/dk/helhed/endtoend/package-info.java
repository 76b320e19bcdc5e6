/** The whole suite as {@code ./helhed up} starts it, from outside. */
package dk.helhed.endtoend;

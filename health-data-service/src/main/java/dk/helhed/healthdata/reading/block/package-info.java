/**
 * The read model: published counts in blocks that lie close together, packed after the seal by a role that sees nothing from
 * before it, loaded when they are asked for and made again from the release where one is lost.
 */
@NullMarked
package dk.helhed.healthdata.reading.block;

import org.jspecify.annotations.NullMarked;

/** What pages say in Danish and English: words, numbers and sentences that follow from published figures by rules. */
@NullMarked
package dk.helhed.healthdata.page.text;

import org.jspecify.annotations.NullMarked;

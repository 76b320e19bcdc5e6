package dk.helhed.healthdata.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A number is written as the shortest decimal that is read as the same number. */
class DecimalsTest {

    @Test
    void knownNumbersAreWrittenAsPeopleWriteThem() {
        assertEquals("0", Decimals.text(0));
        assertEquals("0", Decimals.text(-0.0));
        assertEquals("62.5", Decimals.text(62.5));
        assertEquals("-0.5", Decimals.text(-0.5));
        assertEquals("5932654", Decimals.text(5_932_654));
        assertEquals("123456789012", Decimals.text(123_456_789_012d));
        assertEquals("9.54953570608324", Decimals.text(9.54953570608324));
        assertEquals("0.00012", Decimals.text(1.2e-4));
        assertEquals("100000000000000000000", Decimals.text(1e20));
    }

    @Test
    void everyNumberIsReadAsItself() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            double number = i % 2 == 0
                    ? Math.rint(random.nextDouble() * 1e6) / 10
                    : random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            String text = Decimals.text(number);
            assertEquals(number, Double.parseDouble(text), text);
            assertFalse(text.contains("E"), text);
        }
    }

    @Test
    void noShorterOneIsReadAsTheSameNumber() {
        Random random = new Random(2);
        for (int i = 0; i < 50_000; i++) {
            String text = Decimals.text(Math.rint(random.nextDouble() * 1e7) / 10);
            assertTrue(
                    text.length() <= Double.toString(Double.parseDouble(text)).length(), text);
        }
    }
}

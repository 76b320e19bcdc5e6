package dk.helhed.healthdata.reading.question;

/**
 * One entry of a parameter.
 *
 * @param number of the entry in its parameter, from 1
 * @param place the name of the parameter, or where the entry stands in the body (RFC 6901)
 */
record Term(String text, int number, String place) {

    /** What stands behind a prefix such as {@code level:}. */
    String after(String prefix) {
        return text.substring(prefix.length());
    }
}

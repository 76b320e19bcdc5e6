package dk.helhed.healthdata.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.cube.Dimension;
import org.junit.jupiter.api.Test;

/** Whoever runs the protector on every table there is, of up to so many persons; with a policy that is safe against it. */
class EveryTableTest {

    /** -Dhelhed.replay.four=60 and -Dhelhed.replay.six=18 for the long form. */
    private static final int FOUR_MOST = Integer.getInteger("helhed.replay.four", 20);

    private static final int SIX_MOST = Integer.getInteger("helhed.replay.six", 8);
    private static final int KEYS = 16;

    private static final Dimension[] TWO_BY_THREE = {Tables.flat("a", 2), Tables.flat("b", 3)};
    private static final Dimension[] FOUR = {Tables.flat("b", 4)};

    @Test
    void of_four_figures_and_their_total_none_is_narrowed() {
        EveryTable all = new EveryTable(true, KEYS, 4, FOUR_MOST, FOUR);
        EveryTable.Score score = all.score();

        assertTrue(score.primaries() > all.tables(), score::toString);
        assertEquals(new EveryTable.Score(score.primaries(), 0, 0), score);
    }

    /** With some keys a table of two by three gives a publication that tells too much, and with others it does not. */
    @Test
    void of_two_by_three_nearly_every_table_has_a_key_with_which_none_is_narrowed() {
        EveryTable all = new EveryTable(true, KEYS, 6, SIX_MOST, TWO_BY_THREE);
        EveryTable.Score score = all.score();
        EveryTable.Choosy choosy = all.choosy();

        assertTrue(score.narrow() > 0 && 20 * score.narrow() <= score.primaries(), score::toString);
        assertTrue(50 * choosy.without() <= choosy.judged(), choosy::toString);
        assertTrue(choosy.hiddenAfter() <= choosy.hiddenBefore() + .01, choosy::toString);
    }
}

package dk.helhed.kit.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

    /** Work of which some pieces are done by another process. */
    private static final class Shared implements WorkQueue<String> {

        private final List<String> tried = new ArrayList<>();
        private final Set<String> elsewhere;

        Shared(String... elsewhere) {
            this.elsewhere = Set.of(elsewhere);
        }

        @Override
        public List<String> waiting() {
            return List.of("first", "second", "third");
        }

        @Override
        public boolean attempt(String one) {
            tried.add(one);
            return !elsewhere.contains(one);
        }
    }

    @Test
    void one_piece_is_done_at_a_time() {
        Shared work = new Shared();

        assertTrue(work.doOne());

        assertEquals(List.of("first"), work.tried);
    }

    @Test
    void what_another_process_does_is_passed_over() {
        Shared work = new Shared("first", "second");

        assertTrue(work.doOne());

        assertEquals(List.of("first", "second", "third"), work.tried);
    }

    @Test
    void nothing_is_done_where_other_processes_have_all_of_it() {
        assertFalse(new Shared("first", "second", "third").doOne());
    }
}

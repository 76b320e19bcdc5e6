package dk.helhed.kit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "/v1/plans/17 | {\"id\":\"17\"} | plans | 17",
                "/v1/plans/17 | null | plans | 17",
                "/v1/areas/0751-x | {\"code\":\"0751-x\"} | areas | 0751-x",
                "/v1/plans/17/transitions | {\"id\":\"17\"} | plans | 17",
                "/v1/milestones/17/override | {\"id\":\"17\"} | milestones | 17",
                "/v1/plans/17/decisions/18 | {\"id\":\"18\"} | plans/decisions | 18",
                "/v1/plans/17/decisions/18/withdrawal | {\"id\":\"18\"} | plans/decisions | 18",
                "/v1/plans/17/funding-plan | {\"planId\":\"17\"} | plans/funding-plan | 17",
                "/v1/plans/17/funding-plan | {\"id\":\"19\"} | plans/funding-plan | 17",
                "/v1/imports | {} | imports | !!",
            })
    void a_change_is_of_the_thing_that_its_path_and_its_answer_name(String path, String state, String kind, String id)
            throws JsonProcessingException {
        assertEquals(new Subject(kind, id), Subject.of(path, new ObjectMapper().readTree(state)));
    }
}

package dk.helhed.healthdata.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.PolicyDraft;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of a policy file: those of the service, with the same names, limits and defaults. */
final class RulesText {

    /** What these rules were called before they were those of the service. */
    private static final Map<String, String> FORMER = Map.of(
            "coalition", "kDisclosure",
            "isComplementProtected", "complement",
            "dominantContributors", "dominators",
            "dominantPercent", "dominancePercent");

    private static final String ZEROS = "areZerosPublished";

    private RulesText() {}

    /** @param budget instead of what the rules say */
    static Policy policy(@Nullable ObjectNode rules, @Nullable Duration budget) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        if (rules != null) {
            check(rules);
            all.setAll(rules);
        }
        if (budget != null) {
            all.put("mostSeconds", (int) Math.min(Integer.MAX_VALUE, budget.toSeconds()));
        }
        try {
            return Policy.of(Objects.requireNonNull(new ObjectMapper().treeToValue(all, PolicyDraft.class)));
        } catch (JsonProcessingException e) {
            throw new Refusal("The rules of the policy are not numbers, or true and false, as they should be.");
        }
    }

    private static void check(ObjectNode rules) {
        List<String> wrong = new ArrayList<>();
        List<String> known = Arrays.stream(PolicyDraft.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        rules.fieldNames().forEachRemaining(name -> {
            if (ZEROS.equals(name)) {
                wrong.add("The rule areZerosPublished is gone: zeros are always published. Leave it out.");
            } else if (FORMER.containsKey(name)) {
                wrong.add("The rule " + name + " is called " + FORMER.get(name) + ", as in the service.");
            } else if (!known.contains(name)) {
                wrong.add("There is no rule " + name + ". " + Names.known(name, known));
            }
        });
        for (RecordComponent rule : PolicyDraft.class.getRecordComponents()) {
            limits(rule, rules, wrong);
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(wrong);
        }
    }

    private static void limits(RecordComponent rule, ObjectNode rules, List<String> wrong) {
        Min least = rule.getAccessor().getAnnotation(Min.class);
        Max most = rule.getAccessor().getAnnotation(Max.class);
        if (!rules.has(rule.getName()) || least == null || most == null) {
            return;
        }
        boolean isWhole = rules.get(rule.getName()).canConvertToExactIntegral();
        long value = rules.get(rule.getName()).asLong();
        if (!isWhole || value < least.value() || value > most.value()) {
            wrong.add("The rule %s is a whole number from %d to %d."
                    .formatted(rule.getName(), least.value(), most.value()));
        }
    }
}

package dk.helhed.plans.mandate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a proposal is to change, as it is now.
 *
 * @param decided whether it is changed by proposal only; what is not is edited
 * @param content what it says, in the form in which it is stated
 */
public record AmendableThing(
        UUID id, UUID planId, @Nullable UUID subAgreementId, long version, boolean decided, Object content) {}

package dk.helhed.initiatives.initiative;

import dk.helhed.kit.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The frame, theme and track around an initiative. */
public record Placement(
        UUID frameId,
        String frameName,
        boolean frameOpen,
        UUID themeId,
        int themeNo,
        String themeName,
        UUID trackId,
        String trackNo,
        String trackName,
        @Nullable Money trackAmount) {

    /** What the initiative's shares are shares of. */
    public @Nullable Money wholeOf(Initiative initiative) {
        return trackAmount == null ? initiative.amount() : trackAmount;
    }

    @Nullable
    AmountLevel levelOf(Initiative initiative) {
        if (trackAmount != null) {
            return AmountLevel.TRACK;
        }
        return initiative.amount() == null ? null : AmountLevel.INITIATIVE;
    }
}

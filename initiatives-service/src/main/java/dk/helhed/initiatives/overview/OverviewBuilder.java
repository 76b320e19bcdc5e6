package dk.helhed.initiatives.overview;

import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.initiatives.frame.Frame;
import dk.helhed.initiatives.frame.FrameParts;
import dk.helhed.initiatives.frame.Theme;
import dk.helhed.initiatives.frame.Track;
import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.kit.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds a frame up, from the bottom, so that every sum is the sum of what stands under it. */
final class OverviewBuilder {

    private final FrameParts parts;
    private final Map<UUID, List<Initiative>> byTrack;
    private final Map<UUID, Map<Integer, LedgerFigures>> ledger;
    private final List<Sums> levels = new ArrayList<>();

    /** @param ledger by initiative and budget year */
    OverviewBuilder(FrameParts parts, List<Initiative> initiatives, Map<UUID, Map<Integer, LedgerFigures>> ledger) {
        this.parts = parts;
        this.ledger = ledger;
        this.byTrack = initiatives.stream().collect(Collectors.groupingBy(Initiative::trackId));
    }

    Overview build() {
        Frame frame = parts.frame();
        List<ThemeLine> themes = parts.themes().stream().map(this::theme).toList();
        Sums all = Sums.all(parts.tracks().stream().map(this::sums).toList());
        BookedAmounts booked =
                booked(byTrack.values().stream().flatMap(List::stream).toList());
        Money difference = frame.amount().minus(all.total());
        return new Overview(
                frame.id(),
                frame.municipality(),
                frame.name(),
                FormattedAmount.of(frame.amount()),
                frame.isExact(),
                FormattedAmount.of(all.total()),
                FormattedAmount.of(difference),
                reconciles(frame, themes, all, difference),
                all.shownYears(),
                FormattedAmount.of(all.unphased()),
                booked.balance(),
                booked.years(),
                themes.size(),
                parts.tracks().size(),
                byTrack.values().stream().mapToInt(List::size).sum(),
                themes);
    }

    private boolean reconciles(Frame frame, List<ThemeLine> themes, Sums all, Money difference) {
        long ofThemes =
                themes.stream().mapToLong(theme -> theme.total().amountOere()).reduce(0, Math::addExact);
        boolean used = frame.isExact() ? difference.equals(Money.ZERO) : !difference.negative();
        return used
                && ofThemes == all.total().amountOere()
                && all.reconciles()
                && levels.stream().allMatch(Sums::reconciles);
    }

    private ThemeLine theme(Theme theme) {
        List<Track> tracks = parts.tracks().stream()
                .filter(track -> track.themeId().equals(theme.id()))
                .sorted(Comparator.comparing(Track::number, OverviewBuilder::byNumber))
                .toList();
        Sums sums = Sums.all(tracks.stream().map(this::sums).toList());
        levels.add(sums);
        BookedAmounts booked = booked(
                tracks.stream().flatMap(track -> initiatives(track).stream()).toList());
        return ThemeLine.of(
                theme, sums, booked, tracks.stream().map(this::track).toList());
    }

    private TrackLine track(Track track) {
        Sums sums = sums(track);
        levels.add(sums);
        List<Initiative> initiatives = initiatives(track);
        List<InitiativeLine> lines = initiatives.stream()
                .map(one -> InitiativeLine.of(one, booked(List.of(one))))
                .toList();
        return TrackLine.of(track, sums, booked(initiatives), lines);
    }

    private BookedAmounts booked(List<Initiative> initiatives) {
        return BookedAmounts.all(initiatives.stream()
                .map(one -> ledger.getOrDefault(one.id(), Map.of()))
                .toList());
    }

    private Sums sums(Track track) {
        return TrackLine.sums(track, initiatives(track));
    }

    private List<Initiative> initiatives(Track track) {
        return byTrack.getOrDefault(track.id(), List.of());
    }

    /** 1.10 comes after 1.9. */
    static int byNumber(String one, String other) {
        int[] left = numbers(one);
        int[] right = numbers(other);
        return Arrays.compare(left, right);
    }

    private static int[] numbers(String number) {
        return Arrays.stream(number.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}

package dk.helhed.plans.fundingscheme;

import dk.helhed.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The funding schemes and their code lists of focus areas: reference data that migrations keep. */
@ApplicationScoped
public class FundingSchemes {

    private static final String ALL = """
            select s.code, s.valid_from_year, s.valid_to_year, string_agg(f.name, chr(10) order by f.position),
                   s.local_percent, s.annual_frame_oere
            from funding_scheme s join focus_area f on f.scheme = s.code
            group by s.code order by s.valid_from_year""";

    Uni<List<FundingSchemeView>> all() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALL, Object[].class).getResultList())
                .map(rows -> rows.stream().map(FundingSchemes::view).toList());
    }

    /** Only those of the scheme that is asked for, by its code; none for a plan without a scheme. */
    public Uni<Map<String, List<String>>> focusAreas(@Nullable String scheme) {
        if (scheme == null) {
            return Uni.createFrom().item(Map.of());
        }
        return all().map(schemes -> schemes.stream()
                .filter(one -> one.code().equals(scheme))
                .collect(Collectors.toMap(FundingSchemeView::code, FundingSchemeView::focusAreas)));
    }

    private static FundingSchemeView view(Object[] row) {
        return new FundingSchemeView(
                row[0].toString(),
                ((Number) row[1]).intValue(),
                ((Number) row[2]).intValue(),
                row[3].toString().lines().toList(),
                ((Number) row[4]).intValue(),
                row[5] == null ? null : Money.ofOere(((Number) row[5]).longValue()));
    }
}

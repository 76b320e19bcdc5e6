package dk.helhed.plans.attachment;

import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The documents in the database. Row-level security shows those whose item the reader may read. */
@ApplicationScoped
class AttachmentRepository implements PagedRepository<Attachment> {

    private static final String HOLD_CASES =
            "select id from case_file where id in (select case_id from agenda_item where %s) order by id for update";
    private static final String HOLD_PAPERS = """
            select id from decision_paper
            where id = :id or id in (select decision_paper_id from agenda_item where %s) order by id for no key update""";
    // A paper may record what a body did elsewhere; no agenda item here says so then.
    private static final String DECIDED = """
            select exists (select from agenda_item
                where %s and (state = 'DECIDED' or id = :id and state in ('POSTPONED', 'RETURNED')
                    or decision_paper_id in (select id from decision_paper
                        where content -> 'decision' ->> 'outcome' not in ('POSTPONED', 'RETURNED'))))
                or exists (select from decision_paper
                    where id = :id and jsonb_typeof(content -> 'decision') = 'object')""";

    @Override
    public Uni<Attachment> readable(UUID id) {
        return orNotFound(find("id = ?1 and removedAt is null", id));
    }

    @Override
    public Uni<Attachment> own(UUID id, String municipality) {
        return orNotFound(find("id = ?1 and municipality = ?2 and removedAt is null", id, municipality));
    }

    /** Whether the municipality has the item; the table's name is one of ours. */
    Uni<Boolean> knowsItem(ItemKind kind, UUID id, String municipality) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from " + kind.table()
                                        + " where id = :id and municipality = :municipality",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("municipality", municipality)
                        .getSingleResult())
                .map(found -> found > 0);
    }

    /**
     * Whether a body has dealt with the agenda item or the paper, or decided on the paper or in the case, here or elsewhere;
     * locked as a decision locks it, so that none comes meanwhile. The column's name is one of ours.
     */
    Uni<Boolean> isDecided(Attachment attachment) {
        String named = attachment.itemKind().inAgendaItem() + " = :id";
        return getSession()
                .call(session -> session.createNativeQuery(HOLD_CASES.formatted(named), UUID.class)
                        .setParameter("id", attachment.itemId())
                        .getResultList())
                .call(session -> session.createNativeQuery(HOLD_PAPERS.formatted(named), UUID.class)
                        .setParameter("id", attachment.itemId())
                        .getResultList())
                .chain(session -> session.createNativeQuery(DECIDED.formatted(named), Boolean.class)
                        .setParameter("id", attachment.itemId())
                        .getSingleResult());
    }
}

-- A release that was audited before another one was published becomes a draft again. Only those whose work it is have seen
-- what it was sealed with; it is taken back, and everything else stays sealed.
grant update (supersedes) on release to ${app_role};
grant delete on release_cell, release_value to ${worker_role};

create or replace function refuse_change_of_sealed_release() returns trigger language plpgsql as $$
begin
    if old.state in ('REJECTED', 'WITHDRAWN')
        or (old.published_at is not null
            and (new.number, new.published_by, new.published_at, new.checksum, new.value_count, new.definition,
                    new.approved_by, new.approved_at, new.supersedes)
                is distinct from (old.number, old.published_by, old.published_at, old.checksum, old.value_count,
                    old.definition, old.approved_by, old.approved_at, old.supersedes))
        or (old.published_at is not null and new.published_at is null)
        or (old.checksum is not null and new.checksum is distinct from old.checksum
            and not (new.checksum is null and old.submission_id is not null and old.state = 'DRAFT'
                and new.state = 'DRAFT')) then
        raise exception 'a sealed release is not changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create function refuse_removal_from_sealed_release() returns trigger language plpgsql as $$
begin
    if exists (select 1 from removed a join release r on r.id = a.release_id
            where r.submission_id is null or r.state <> 'DRAFT' or r.checksum is not null) then
        raise exception 'a sealed release keeps its values' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger kept after delete on release_cell
    referencing old table as removed for each statement execute function refuse_removal_from_sealed_release();
create trigger kept after delete on release_value
    referencing old table as removed for each statement execute function refuse_removal_from_sealed_release();

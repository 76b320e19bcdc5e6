-- A withdrawn release is wrong, or nobody may see it. Those there are were thought to be wrong.
alter table release add column withdrawal text;
alter table release no force row level security;
alter table release disable trigger sealed;
update release set withdrawal = 'ERRONEOUS' where state = 'WITHDRAWN';
alter table release enable trigger sealed;
alter table release force row level security;
alter table release
    add constraint ck_release_withdrawn check ((state = 'WITHDRAWN') = (withdrawal is not null)),
    add constraint ck_release_withdrawal check (withdrawal in ('ERRONEOUS', 'MUST_NOT_BE_SEEN'));
grant update (withdrawal) on release to ${app_role};

-- What is found to be worse than wrong is concealed later; nothing else of a release that has ended changes.
create or replace function refuse_change_of_sealed_release() returns trigger language plpgsql as $$
begin
    if old.state = 'REJECTED'
        or (old.state = 'WITHDRAWN'
            and not (new.state = 'WITHDRAWN' and old.withdrawal = 'ERRONEOUS' and new.withdrawal = 'MUST_NOT_BE_SEEN'))
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

-- Whatever asks: the role that answers requests does not get the figures of a concealed release.
create policy not_concealed on release_value as restrictive for select to ${app_role}
    using (not exists (select 1 from release r where r.id = release_id and r.withdrawal = 'MUST_NOT_BE_SEEN'));
create policy not_concealed on release_cell as restrictive for select to ${app_role}
    using (not exists (select 1 from release r where r.id = release_id and r.withdrawal = 'MUST_NOT_BE_SEEN'));

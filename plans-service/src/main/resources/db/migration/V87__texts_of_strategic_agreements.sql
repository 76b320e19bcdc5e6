-- An agreement that all have signed binds from then on, whatever is amended; signatures go on through amendments, from
-- the text that was edited last.
alter table strategic_agreement add column signed_from integer not null default 1;
alter table strategic_agreement add column bound boolean not null default false;

-- What is there already. The schema's owner is held by row-level security too, so it stands aside for this one moment.
alter table plan no force row level security;
alter table strategic_agreement no force row level security;
alter table strategic_signature no force row level security;
alter table strategic_agreement disable trigger user;
update strategic_agreement a set
    signed_from = text_no,
    bound = exists (select from plan p where p.id = a.plan_id and not p.recorded and p.state in ('ACTIVE', 'CLOSED'))
        or (jsonb_array_length(content -> 'parties') > 0
            and not exists (
                select from jsonb_array_elements(content -> 'parties') party
                where not exists (
                    select from strategic_signature s
                    where s.agreement_id = a.id and s.text_no = a.text_no and s.role = party ->> 'role'
                        and s.organisation_id = (party ->> 'organisationId')::uuid)));
alter table strategic_agreement enable trigger user;
alter table strategic_signature force row level security;
alter table strategic_agreement force row level security;
alter table plan force row level security;

alter table strategic_agreement add constraint ck_strategic_agreement_signed_from
    check (signed_from between 1 and text_no);

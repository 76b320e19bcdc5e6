create table sub_agreement (
    id           uuid        not null,
    municipality text        not null,
    plan_id      uuid        not null,
    external_id  text,
    focus_area   text        not null,
    valid_from   date        not null,
    valid_to     date        not null,
    follow_up    text,
    adopted      boolean     not null,
    recorded     boolean     not null,
    terms        jsonb       not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_sub_agreement primary key (id),
    constraint uq_sub_agreement_municipality unique (id, municipality),
    constraint uq_sub_agreement_external_id unique (municipality, external_id),
    constraint fk_sub_agreement_plan foreign key (plan_id, municipality) references plan (id, municipality),
    constraint ck_sub_agreement_period check (valid_to >= valid_from),
    constraint ck_sub_agreement_recorded check (not recorded or (adopted and terms -> 'source' ->> 'id' is not null)),
    constraint ck_sub_agreement_follow_up check (follow_up in ('QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'AT_THE_END'))
);
create index ix_sub_agreement_plan on sub_agreement (plan_id, municipality);

create table sub_agreement_party (
    sub_agreement_id uuid    not null,
    position         integer not null,
    role             text    not null,
    organisation_id  uuid    not null,
    constraint pk_sub_agreement_party primary key (sub_agreement_id, position),
    constraint fk_sub_agreement_party_sub_agreement foreign key (sub_agreement_id) references sub_agreement (id),
    constraint fk_sub_agreement_party_organisation foreign key (organisation_id) references organisation (id)
);

-- What stands under a plan is read by whoever may read the plan.
alter table sub_agreement enable row level security;
alter table sub_agreement force row level security;
create policy everyone_reads on sub_agreement for select
    using (exists (select from plan where plan.id = sub_agreement.plan_id and plan.published));
create policy tenant on sub_agreement
    using (municipality = nullif(current_setting('app.municipality', true), ''));

-- A party has no municipality of its own: it goes with its sub-agreement.
alter table sub_agreement_party enable row level security;
alter table sub_agreement_party force row level security;
create policy everyone_reads on sub_agreement_party for select
    using (exists (select from sub_agreement s where s.id = sub_agreement_party.sub_agreement_id));
create policy tenant on sub_agreement_party
    using (exists (select from sub_agreement s where s.id = sub_agreement_party.sub_agreement_id
        and s.municipality = nullif(current_setting('app.municipality', true), '')));

grant select, insert, update on sub_agreement to ${app_role};
grant select, insert, update, delete on sub_agreement_party to ${app_role};

-- What came of an initiative: one evaluation each.
create table evaluation (
    id                uuid        not null,
    initiative_id     uuid        not null,
    municipality      text        not null,
    findings          text        not null,
    lessons           jsonb       not null,
    recommendation    text,
    version           bigint      not null,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    constraint pk_evaluation primary key (id),
    constraint fk_evaluation_initiative foreign key (initiative_id) references initiative (id),
    constraint uq_evaluation_initiative unique (initiative_id)
);

alter table evaluation enable row level security;
alter table evaluation force row level security;
create policy tenant on evaluation
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on evaluation for select
    using (exists (select 1 from initiative where initiative.id = evaluation.initiative_id and initiative.published
        and initiative.state in ('COMPLETED', 'CONTINUED', 'CANCELLED')));

grant select, insert, update on evaluation to ${app_role};

-- What continues what: an initiative that went well goes on as a new one.
alter table initiative add column continues_id uuid;
alter table initiative add column continued_by_id uuid;
-- True from the first appropriation on: its amount then stays in the sums even if it is cancelled.
alter table initiative add column funded boolean not null default false;
alter table initiative add constraint fk_initiative_continues foreign key (continues_id) references initiative (id);
alter table initiative add constraint fk_initiative_continued_by foreign key (continued_by_id) references initiative (id);
alter table initiative add constraint uq_initiative_continues unique (continues_id);
alter table initiative add constraint ck_initiative_continued check ((state = 'CONTINUED') = (continued_by_id is not null));

-- Where the decision behind a step can be found.
alter table initiative_step add column decision_body text;
alter table initiative_step add column decision_on date;
alter table initiative_step add column decision_reference text;
alter table initiative_step add constraint ck_initiative_step_decision
    check (num_nonnulls(decision_body, decision_on, decision_reference) in (0, 3));

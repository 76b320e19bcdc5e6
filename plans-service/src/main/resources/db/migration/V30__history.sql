-- What was public when it was stated, of a plan that is public now, may be read by all; so may its sub-agreements'. The
-- policies of the tables that are asked hold in these conditions.
create policy published_is_read on history for select using (published and case kind
    when 'plans' then exists (select from plan p where p.id = subject::uuid and p.published)
    when 'sub-agreements' then exists (select from sub_agreement s where s.id = subject::uuid)
    else false end);

create index ix_history_plan on history ((state ->> 'planId')) where (state ->> 'planId') is not null;
